using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace CaiCach.Architecture.Tests;

/// <summary>The exported surface of an assembly, one line a type and member, in a fixed order.</summary>
internal static class SurfaceText
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.AppendLine($"{Kind(type)} {Name(type, isFull: true)}");
            foreach (
                var member in type.GetMembers(Declared)
                    .Select(Member)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            )
            {
                text.AppendLine($"    {member}");
            }
        }

        return text.Length > 0 ? text.ToString() : "(nothing)";
    }

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "class",
            _ => "open class",
        };

    private static string? Member(MemberInfo member) =>
        member switch
        {
            FieldInfo { IsSpecialName: false } field when field.IsPublic || field.IsFamily => field.DeclaringType!.IsEnum
                ? field.Name
                : $"{field.Name}: {Name(field.FieldType)}",
            PropertyInfo property when IsSeen(property.GetMethod ?? property.SetMethod) && property.Name != "EqualityContract" =>
                $"{property.Name}: {Name(property.PropertyType)}{(IsSeen(property.SetMethod) ? " { set }" : "")}",
            ConstructorInfo constructor when IsSeen(constructor) && !IsCopy(constructor) => $"new({Parameters(constructor)})",
            MethodInfo { IsSpecialName: false } method when IsSeen(method) && !IsMade(method) =>
                $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
            MethodInfo method when method.Name.StartsWith("op_", StringComparison.Ordinal) && IsSeen(method) && !IsMade(method) =>
                $"{method.Name}({Parameters(method)}): {Name(method.ReturnType)}",
            EventInfo happening => $"event {happening.Name}",
            _ => null,
        };

    private static bool IsSeen(MethodBase? method) => method is { IsPublic: true } or { IsFamily: true } or { IsFamilyOrAssembly: true };

    private static bool IsMade(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || method.Name.Contains('<', StringComparison.Ordinal);

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var only] && only.ParameterType == constructor.DeclaringType;

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type, bool isFull = false)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying) + "?";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = (isFull ? type.FullName! : type.Name).Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => Name(argument)))}>" : name;
    }
}
