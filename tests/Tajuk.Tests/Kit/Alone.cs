namespace Tajuk.Tests.Kit;

/// <summary>
/// <c>[Collection(Alone.Name)]</c> for tests that measure the whole process, such as what it allocates: they run when no other
/// test does.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
