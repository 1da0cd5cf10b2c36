using System.Text.Json.Serialization;
using Tajuk.People;
using Tajuk.Platform;
using Tajuk.Platform.Http;
using Tajuk.Storage;
using Tajuk.Taxonomy;

namespace Tajuk.Stories;

/// <summary>A new story begins as a draft.</summary>
internal sealed class Create(Acts acts)
{
    public Task<Outcome<StoryCreated>> RunAsync(Actor actor, StoryInput input, CancellationToken cancel, RequestKey? key = null) =>
        acts.RunAsync<StoryCreated>(actor, "create", async act =>
        {
            if (!actor.May(Right.Write)) return new NotAllowed(Right.Write);
            var content = await ReadInput.AsContentAsync(act, Edition.First, input, cancel);
            if (content.Refused) return content.Refusal!;
            var story = new Story { Id = Ids.New(), Edition = Edition.First, Content = content.Value!, Created = act.Now };
            act.Subject = story.Id;
            act.Db.StoryVersions.Add(story.Write(content.Value!, actor.Id, act.Now, "create"));
            act.Db.Stories.Add(story);
            return new StoryCreated(story.Id, story.Version);
        }, cancel, key);
}

internal sealed record StoryCreated(string Id, int Version) : IAnswer
{
    [JsonIgnore]
    public int Status => StatusCodes.Status201Created;
}
