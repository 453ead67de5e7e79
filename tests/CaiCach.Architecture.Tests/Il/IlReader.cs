using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace CaiCach.Architecture.Tests.Il;

/// <summary>What the compiled body of a method names: members, types and texts.</summary>
internal static class IlReader
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>A <see cref="MemberInfo"/> for each member named, a string for each text.</summary>
    public static IEnumerable<object> Operands(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } body)
        {
            yield break;
        }

        for (var at = 0; at < body.Length; )
        {
            var isLong = body[at] == 0xFE;
            var code = Codes[isLong ? unchecked((short)(0xFE00 | body[at + 1])) : body[at]];
            at += isLong ? 2 : 1;
            if (Operand(method, code.OperandType, body, at) is { } operand)
            {
                yield return operand;
            }

            at += Size(code.OperandType, body, at);
        }
    }

    private static object? Operand(MethodBase method, OperandType kind, byte[] body, int at) =>
        kind switch
        {
            OperandType.InlineString => method.Module.ResolveString(Token(body, at)),
            OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType => Resolve(
                method,
                Token(body, at)
            ),
            _ => null,
        };

    private static MemberInfo? Resolve(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType?.GetGenericArguments(),
            method.IsGenericMethodDefinition ? method.GetGenericArguments() : null
        );

    private static int Token(byte[] body, int at) => BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at));

    private static int Size(OperandType kind, byte[] body, int at) =>
        kind switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * Token(body, at)),
            _ => 4,
        };
}
