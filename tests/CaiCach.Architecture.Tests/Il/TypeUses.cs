using System.Reflection;

namespace CaiCach.Architecture.Tests.Il;

/// <summary>All that a type uses: in its signatures, its attributes and its code, that of its lambdas and async methods included.</summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The types used, generic arguments taken apart.</summary>
    public static IReadOnlySet<Type> Of(Type type) =>
        WithNested(type).SelectMany(Direct).SelectMany(TakeApart).Where(used => used != type).ToHashSet();

    /// <summary>The members that its code names.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => Operands(type).OfType<MemberInfo>();

    /// <summary>The texts in its code.</summary>
    public static IEnumerable<string> Texts(Type type) => Operands(type).OfType<string>();

    private static IEnumerable<object> Operands(Type type) => WithNested(type).SelectMany(Methods).SelectMany(IlReader.Operands);

    private static IEnumerable<Type> WithNested(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MethodBase> Methods(Type type) =>
        type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared));

    private static IEnumerable<Type?> Direct(Type type) =>
        type.GetInterfaces()
            .Append(type.BaseType)
            .Concat(type.GetFields(Declared).Select(field => field.FieldType))
            .Concat(type.CustomAttributes.Select(attribute => attribute.AttributeType))
            .Concat(Methods(type).SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType))
            .Concat(type.GetMethods(Declared).Select(method => method.ReturnType))
            .Concat(Methods(type).SelectMany(IlReader.Operands).OfType<MemberInfo>().SelectMany(Named));

    private static IEnumerable<Type?> Named(MemberInfo member) =>
        member switch
        {
            Type type => [type],
            MethodInfo { IsGenericMethod: true } method => method.GetGenericArguments().Append(method.DeclaringType),
            _ => [member.DeclaringType],
        };

    private static IEnumerable<Type> TakeApart(Type? type) =>
        type switch
        {
            null => [],
            { HasElementType: true } => TakeApart(type.GetElementType()),
            { IsGenericType: true } => type.GetGenericArguments().SelectMany(TakeApart).Append(type.GetGenericTypeDefinition()),
            { IsGenericParameter: true } => [],
            _ => [type],
        };
}
