using System.Collections;
using System.Globalization;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Tajuk.Publication;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press.Theming;

/// <summary>
/// One rendering. Liquid as Scriban speaks it, with three differences: every value is escaped at output unless it is
/// our own <see cref="Html"/>, templates see view records and a short list of filters and nothing else, and every
/// limit throws instead of cutting a page short.
/// </summary>
internal sealed class ThemeContext : TemplateContext
{
    // What takes text and gives text. Nothing here evaluates, reads a clock, draws a random number or runs a pattern.
    private static readonly string[] Filters =
    [
        "append", "capitalize", "concat", "default", "divided_by", "downcase", "first", "join", "last", "map", "minus", "modulo",
        "plus", "prepend", "remove", "replace", "reverse", "round", "size", "slice", "split", "strip", "times", "truncate",
        "truncatewords", "uniq", "upcase",
    ];

    private static readonly ScriptObject Builtins = MakeBuiltins();

    private readonly Theme _theme;

    public ThemeContext(Theme theme, IScriptObject globals) : base(Builtins)
    {
        _theme = theme;
        IsLiquid = true;
        Language = ScriptLang.Liquid;
        EnableRelaxedTargetAccess = true;
        EnableBreakAndContinueAsReturnOutsideLoop = true;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = 5_000;
        RecursiveLimit = 20;
        ObjectRecursionLimit = 8;
        LimitToString = 1_000_000;
        OutputLimit = 4_000_000;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        OnStringLimit = ScriptLimitBehavior.Throw;
        PushCulture(CultureInfo.InvariantCulture);
        PushGlobal(globals);
    }

    /// <summary>
    /// The one way by which a value gets from an expression into the page; literal template text takes another.
    /// What a capture holds went through here already.
    /// </summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject switch
    {
        null => this,
        Html html => Write(html.Value),
        IScriptOutput captured => Write(captured.ToString()),
        View view => throw new ThemeException($"{span.FileName} line {span.Start.Line + 1}: a whole {view.GetType().Name} cannot be printed; name one of its parts."),
        _ => Write(Escape.Html(ObjectToString(textAsObject) ?? "")),
    };

    protected override IObjectAccessor? GetMemberAccessorImpl(object target) => target switch
    {
        View => ViewAccessor.Of(target.GetType()),
        string or IScriptObject or IList => base.GetMemberAccessorImpl(target),
        _ => null, // Scriban then takes an accessor that has no members.
    };

    private static ScriptObject MakeBuiltins()
    {
        var liquid = new LiquidBuiltinsFunctions();
        var builtins = new ScriptObject(Filters.Length + 3, autoImportStaticsFromThisType: false);
        foreach (var filter in Filters)
            builtins.SetValue(filter, liquid[filter] ?? throw new InvalidOperationException($"Scriban has no filter {filter}."), readOnly: true);
        builtins.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        builtins.SetValue("blank", EmptyScriptObject.Default, readOnly: true);
        builtins.Import("include", Include);
        builtins.IsReadOnly = true;
        return builtins;
    }

    // Scriban's own include gives back a string, which would be escaped once more.
    private static Html Include(TemplateContext context, string name)
    {
        var template = ((ThemeContext)context)._theme.Template(name);
        return new Html(context.RenderTemplate(template, [], context.CurrentNode));
    }
}
