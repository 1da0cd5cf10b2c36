namespace Tajuk.Publication;

/// <summary>
/// Markup that our own writer made and that may go to a page as it is. Anything that is not this type is escaped at
/// output, so a headline can never become markup by mistake.
/// </summary>
/// <param name="Value">Well-formed HTML, safe in any element content.</param>
public readonly record struct Html(string Value)
{
    public override string ToString() => Value ?? "";
}
