using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tajuk.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PictureInFile : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "taken",
                table: "pictures");

            migrationBuilder.AddColumn<string>(
                name: "in_file",
                table: "pictures",
                type: "text",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "in_file",
                table: "pictures");

            migrationBuilder.AddColumn<DateTime>(
                name: "taken",
                table: "pictures",
                type: "timestamp with time zone",
                nullable: true);
        }
    }
}
