namespace Tajuk.Site.Feeds;

/// <summary>What a program, not a person, asks for: a feed, a sitemap, robots.txt.</summary>
/// <param name="Type">Media type with its charset, for the Content-Type header.</param>
/// <param name="Body">The whole document; the same archive gives the same bytes, so that an unchanged one answers 304.</param>
internal sealed record FeedDocument(string Type, byte[] Body);
