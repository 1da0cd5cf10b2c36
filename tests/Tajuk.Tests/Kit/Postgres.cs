using Npgsql;

namespace Tajuk.Tests.Kit;

/// <summary>
/// An empty PostgreSQL database for one test class (<c>IClassFixture&lt;Postgres&gt;</c>), on the server that
/// <c>./test</c> starts. Without one the tests fail: a storage test that ran on one engine only has shown nothing.
/// </summary>
public sealed class Postgres : IAsyncLifetime
{
    private const string Variable = "TAJUK_TEST_POSTGRES";

    private readonly string _name = $"tajuk_test_{Guid.NewGuid():n}";

    /// <summary>Names this fixture's own database; the account owns it.</summary>
    public string ConnectionString => On(_name);

    public ValueTask InitializeAsync() => Execute($"CREATE DATABASE {_name} ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0");

    public ValueTask DisposeAsync() => Execute($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");

    private static string Server() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } server
            ? server
            : throw new InvalidOperationException($"No PostgreSQL to test on ({Variable} is not set): run ./test, which starts one.");

    private static string On(string database) =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = database, Timeout = 30 }.ConnectionString;

    private static async ValueTask Execute(string command)
    {
        await using var connection = new NpgsqlConnection(On("postgres"));
        await connection.OpenAsync();
        await using var sql = new NpgsqlCommand(command, connection);
        await sql.ExecuteNonQueryAsync();
    }
}
