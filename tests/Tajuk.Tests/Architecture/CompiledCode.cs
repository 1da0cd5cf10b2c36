using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Tajuk.Tests.Architecture;

/// <summary>
/// Everything that an assembly's code names: bases, signatures, attributes and, what reflection does not show, the bodies of
/// methods, lambdas and state machines. A <c>const</c> or <c>nameof</c> leaves no trace in compiled code and is not seen.
/// </summary>
internal static class CompiledCode
{
    public static AssemblyDefinition Read(string name) =>
        AssemblyDefinition.ReadAssembly(Path.Combine(AppContext.BaseDirectory, name + ".dll"));

    /// <summary>The uses made by types whose namespace is the root or lies below it.</summary>
    public static IReadOnlyList<Use> Uses(AssemblyDefinition assembly, string root) =>
        [.. assembly.MainModule.Types.Where(type => type.Namespace.IsIn(root) || type.FullName == "Program").SelectMany(Of).Distinct()];

    public static bool IsIn(this string place, string root) =>
        place == root || place.StartsWith(root + ".", StringComparison.Ordinal);

    private static IEnumerable<Use> Of(TypeDefinition outer) =>
        WithNested(outer).SelectMany(Named).SelectMany(named => Parts(named.Type).Select(part => (part, named.Member)))
            .Select(named => (Type: Outermost(named.part), named.Member))
            .Where(named => named.Type.FullName != outer.FullName)
            .Select(named => new Use
            {
                From = outer.FullName,
                FromNamespace = outer.Namespace,
                To = named.Type.FullName,
                ToNamespace = named.Type.Namespace,
                Assembly = named.Type.Scope is AssemblyNameReference reference ? reference.Name : outer.Module.Assembly.Name.Name,
                Inside = named.Type.Scope is not AssemblyNameReference,
                Member = named.Member,
            });

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<(TypeReference Type, string? Member)> Named(TypeDefinition type) =>
        Signatures(type).Select(named => (named, (string?)null)).Concat(type.Methods.SelectMany(Body));

    private static IEnumerable<TypeReference> Signatures(TypeDefinition type) =>
    [
        .. type.BaseType is { } parent ? [parent] : Array.Empty<TypeReference>(),
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.GenericParameters.SelectMany(Constraints),
        .. Attributes(type),
        .. type.Fields.Select(field => field.FieldType), .. type.Fields.SelectMany(Attributes),
        .. type.Properties.SelectMany(Attributes), .. type.Events.Select(raised => raised.EventType),
        .. type.Methods.SelectMany(Signature),
    ];

    private static IEnumerable<TypeReference> Signature(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType), .. method.Parameters.SelectMany(Attributes),
        .. method.GenericParameters.SelectMany(Constraints),
        .. Attributes(method),
    ];

    private static IEnumerable<TypeReference> Constraints(GenericParameter parameter) => parameter.Constraints.Select(one => one.ConstraintType);

    private static IEnumerable<TypeReference> Attributes(ICustomAttributeProvider holder) =>
        holder.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments.Concat(attribute.Properties.Select(one => one.Argument))
            .Select(argument => argument.Value).OfType<TypeReference>().Prepend(attribute.AttributeType));

    private static IEnumerable<(TypeReference Type, string? Member)> Body(MethodDefinition method)
    {
        if (!method.HasBody)
            return [];
        return method.Body.Variables.Select(variable => (variable.VariableType, (string?)null))
            .Concat(method.Body.ExceptionHandlers.Where(handler => handler.CatchType is not null).Select(handler => (handler.CatchType, (string?)null)))
            .Concat(method.Body.Instructions.SelectMany(Operand));
    }

    private static IEnumerable<(TypeReference Type, string? Member)> Operand(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [(type, null)],
        FieldReference field => [(field.DeclaringType, null), (field.FieldType, null)],
        MethodReference call =>
        [
            (call.DeclaringType, call.Name), (call.ReturnType, null), .. call.Parameters.Select(parameter => (parameter.ParameterType, (string?)null)),
            .. call is GenericInstanceMethod generic ? generic.GenericArguments.Select(argument => (argument, (string?)null)) : [],
        ],
        _ => [],
    };

    /// <summary>A list of arrays of stories names the list and the story.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Concat(Parts(generic.ElementType)),
        IModifierType modified => Parts(modified.ModifierType).Concat(Parts(modified.ElementType)),
        TypeSpecification special => Parts(special.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is not null)
            type = type.DeclaringType;
        return type;
    }
}
