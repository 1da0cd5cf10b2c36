using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tajuk.Storage.Sqlite.Migrations
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
                type: "TEXT",
                nullable: false,
                defaultValue: "{}");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "in_file",
                table: "pictures");

            migrationBuilder.AddColumn<long>(
                name: "taken",
                table: "pictures",
                type: "INTEGER",
                nullable: true);
        }
    }
}
