namespace Tajuk.Tests.Architecture.Fixture.Stories;

internal class Story;

internal sealed class StorySpiked : Exception;
