using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Tajuk.Publication;
using Tajuk.Publication.Log;
using Tajuk.Tests.Kit;

namespace Tajuk.Bench;

/// <summary>
/// Makes a large edition out of the demo's: its published stories again and again under other ids, headlines and hours,
/// one every five minutes backwards, as a busy portal has them. What readers get is whole; the newsroom's own rows keep
/// only the first paragraph of the text, because no act reads the text of another story.
/// </summary>
internal sealed class GrowEdition : IDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(5);

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private readonly SqliteConnection _newsroom;
    private readonly List<Template> _templates;
    private readonly string[] _near = new string[6];
    private readonly DateTime _now = TimeProvider.System.GetUtcNow().UtcDateTime;
    private long _seq;
    private long _act;

    public GrowEdition(string database)
    {
        _newsroom = new SqliteConnection($"Data Source={database};Pooling=False");
        _newsroom.Open();
        Run("pragma synchronous = off; pragma cache_size = -400000; pragma foreign_keys = off");
        (_seq, _act) = ((long)One("select last_seq from log_head where id = 1"), 1 + (long)One("select last_act from log_head where id = 1"));
        _templates = [.. Rows("select * from publication_log where kind = 'story' and gone = 0").Select(Read)];
    }

    /// <summary>A server with so many stories.</summary>
    public static async Task<TajukServer> ServeAsync(TestFolder data, int stories)
    {
        await using (var demo = await RunTajuk.Demo(data)) await demo.Stop();
        using (var edition = new GrowEdition(data.File("newsroom.db"))) edition.Grow(stories);
        Directory.Delete(data.File("archive"), recursive: true);
        return await RunTajuk.Serve(data);
    }

    /// <summary>Adds stories until the edition has as many.</summary>
    public void Grow(int stories)
    {
        var (there, from) = ((int)(long)One("select count(*) from publication_log where kind = 'story'"), _now.AddDays(-15));
        using var transaction = _newsroom.BeginTransaction();
        using var into = new Inserts(_newsroom);
        for (var i = there; i < stories; i++) Add(into, _templates[i % _templates.Count], i, from - (Every * i));
        Run($"update log_head set last_seq = {_seq}, last_act = {_act} where id = 1");
        Run($"insert into acts (number, at, actor, actor_name, verb) values ({_act++}, '{Text(_now)}', 'bench', 'bench', 'grow')");
        transaction.Commit();
        Run("analyze");
    }

    public void Dispose() => _newsroom.Dispose();

    private void Add(Inserts into, Template like, int number, DateTime at)
    {
        var id = Id(number);
        at = new DateTime(at.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        var story = like.Story with { Id = id, Headline = $"{like.Story.Headline} ({number})", FirstPublished = at, Updated = at, Notices = [] };
        Log(into, Kinds.Story, id, Payload.Write(story));
        Log(into, Kinds.Related, id, Payload.Write(new PublishedRelated { Stories = [.. _near.OfType<string>()] }));
        _near[number % _near.Length] = id;
        into.Into("stories", like.Row, new() { ["id"] = id, ["content"] = like.Content, ["first_published"] = Text(at), ["updated"] = Text(at), ["created"] = Text(at), ["changed"] = Text(at), ["notices"] = "[]" });
        into.Into("story_versions", like.Version, new() { ["story_id"] = id, ["content"] = like.Content, ["at"] = Text(at) });
        foreach (var topic in story.Topics) into.Into("topics_in_use", null, new() { ["edition"] = like.Edition, ["topic_id"] = topic, ["story_id"] = id, ["published"] = Text(at) });
        if (story.LeadPhoto is { } lead) into.Into("pictures_in_use", null, new() { ["edition"] = like.Edition, ["picture_id"] = lead.Picture, ["story_id"] = id });
    }

    private void Log(Inserts into, string kind, string key, byte[] payload) => into.Into("publication_log", null, new()
    {
        ["edition"] = _templates[0].Edition, ["kind"] = kind, ["key"] = key, ["seq"] = ++_seq, ["act"] = _act, ["format"] = Payload.Newest,
        ["at"] = _now.Ticks, ["until"] = DBNull.Value, ["gone"] = 0, ["payload"] = payload,
    });

    private Template Read(Dictionary<string, object> log)
    {
        var id = (string)log["key"];
        var row = Rows($"select * from stories where id = '{id}'").Single();
        var content = JsonNode.Parse((string)row["content"])!.AsObject();
        var blocks = content["body"]!["blocks"]!.AsArray();
        while (blocks.Count > 1) blocks.RemoveAt(1);
        return new Template((string)log["edition"], Payload.Read<PublishedStory>(1, (byte[])log["payload"]), row,
            Rows($"select * from story_versions where story_id = '{id}' limit 1").Single(), content.ToJsonString(Payload.Json));
    }

    // A number spread over the whole space of ids, so that neighbours in time are no neighbours in an index; the last two
    // characters see to it that there is a digit and a letter.
    private static string Id(int number) => string.Create(8, (uint)number * 2_654_435_761, (id, mixed) =>
    {
        for (var i = 0; i < 6; i++) id[i] = Alphabet[(int)(mixed >> (i * 5)) & 31];
        (id[6], id[7]) = (Alphabet[(int)(mixed >> 30) & 3], 'z');
    });

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH':'mm':'ss", CultureInfo.InvariantCulture);

    private void Run(string sql)
    {
        using var command = _newsroom.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private object One(string sql)
    {
        using var command = _newsroom.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private List<Dictionary<string, object>> Rows(string sql)
    {
        using var command = _newsroom.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var all = new List<Dictionary<string, object>>();
        while (rows.Read()) all.Add(Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, rows.GetValue));
        return all;
    }

    /// <summary>A story of the demo, with the newsroom's rows of it.</summary>
    private sealed record Template(string Edition, PublishedStory Story, Dictionary<string, object> Row, Dictionary<string, object> Version, string Content);

    /// <summary>One prepared statement for each table.</summary>
    private sealed class Inserts(SqliteConnection connection) : IDisposable
    {
        private readonly Dictionary<string, SqliteCommand> _commands = [];

        public void Into(string table, Dictionary<string, object>? like, Dictionary<string, object> values)
        {
            foreach (var (name, value) in like ?? []) values.TryAdd(name, value);
            if (!_commands.TryGetValue(table, out var command))
            {
                _commands[table] = command = connection.CreateCommand();
                command.CommandText = $"insert or ignore into {table} ({string.Join(", ", values.Keys)}) values ({string.Join(", ", values.Keys.Select(k => "@" + k))})";
                foreach (var name in values.Keys) command.Parameters.AddWithValue("@" + name, DBNull.Value);
            }
            foreach (var (name, value) in values) command.Parameters["@" + name].Value = value;
            command.ExecuteNonQuery();
        }

        public void Dispose()
        {
            foreach (var command in _commands.Values) command.Dispose();
        }
    }
}
