using System.Globalization;
using System.Text.RegularExpressions;

namespace CaiCach.Foundation.Text;

/// <summary>Numbers as Vietnamese documents write them: <c>1.234,5</c>.</summary>
public static partial class VietnameseNumber
{
    private static readonly NumberFormatInfo Written = NumberFormatInfo.ReadOnly(
        new NumberFormatInfo
        {
            NumberGroupSeparator = ".",
            NumberDecimalSeparator = ",",
            NumberGroupSizes = [3],
            NegativeSign = "-",
        }
    );

    /// <summary>
    /// Reads <c>1.234,5</c>, <c>1234,5</c>, <c>-0,75</c>. A dot groups thousands and nothing else: <c>12.5</c> is refused rather than read
    /// as 125.
    /// </summary>
    /// <param name="text">What was typed; spaces around it do not count.</param>
    /// <param name="number">The number; 0 when refused.</param>
    /// <returns>Whether it is a number.</returns>
    public static bool TryParse(string? text, out decimal number)
    {
        number = 0;
        var trimmed = text?.Trim();
        return trimmed is { Length: > 0 and <= 40 }
            && Shape().IsMatch(trimmed)
            && decimal.TryParse(
                trimmed,
                NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                Written,
                out number
            );
    }

    /// <summary>Writes a number with grouped thousands and at most so many decimals, rounded half away from zero, without trailing zeros.</summary>
    /// <param name="number">The number.</param>
    /// <param name="mostDecimals">0 to 10.</param>
    public static string Format(decimal number, int mostDecimals = 2)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mostDecimals, 10);
        var rounded = Math.Round(number, mostDecimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("#,##0." + new string('#', mostDecimals), Written);
    }

    [GeneratedRegex(@"^-?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Shape();
}
