using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Tajuk.Site.Pages;

namespace Tajuk.Site.Press.Theming;

/// <summary>
/// The only door from a template into .NET: public properties of <see cref="View"/> records, read only. Scriban's own
/// accessor would reflect into whatever type it meets, and let a template assign.
/// </summary>
internal sealed class ViewAccessor : IObjectAccessor
{
    private static readonly ConcurrentDictionary<Type, ViewAccessor> Known = new();

    private readonly FrozenDictionary<string, Func<object, object?>> _getters;

    private ViewAccessor(Type type) =>
        _getters = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .ToFrozenDictionary(p => StandardMemberRenamer.Rename(p.Name), Getter, StringComparer.Ordinal);

    public static ViewAccessor Of(Type type) => Known.GetOrAdd(type, t => new ViewAccessor(t));

    public bool HasIndexer => false;

    public Type? IndexType => null;

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _getters.Count;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _getters.Keys;

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _getters.ContainsKey(member);

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        // A misspelt name is an error of the theme, found by the first rendering; silence would print nothing for ever.
        if (!_getters.TryGetValue(member, out var get))
            throw new ThemeException($"{span.FileName} line {span.Start.Line + 1}: {target.GetType().Name} has no '{member}'.");
        value = get(target);
        return true;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    private static Func<object, object?> Getter(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object));
        var read = Expression.Property(Expression.Convert(target, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), target).Compile();
    }
}
