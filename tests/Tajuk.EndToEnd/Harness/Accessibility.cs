using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Tajuk.EndToEnd.Harness;

/// <summary>Asks axe-core what a reader with a screen reader, a keyboard or weak eyes would stumble over.</summary>
internal static class Accessibility
{
    /// <summary>One line for each finding: rule, where, and what it means. Empty when axe finds nothing.</summary>
    public static async Task<string[]> Findings(this Visitor visitor)
    {
        var result = await visitor.Page.RunAxe();
        return [.. from rule in result.Violations from node in rule.Nodes select Line(rule, node)];
    }

    private static string Line(AxeResultItem rule, AxeResultNode node) => $"{rule.Id}: {node.Target} {rule.Help} {node.Html}";
}
