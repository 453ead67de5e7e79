using System.Net.Mail;
using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>Where messages may go, and how such an address is shown.</summary>
internal static partial class MessageAddress
{
    private const int EmailMaxLength = 254;
    private const int Shown = 2;

    /// <summary>The address of a mail box; null for what is none, or holds more than one line or address.</summary>
    public static string? Email(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return
            text.Length is > 0 and <= EmailMaxLength
            && !text.Any(char.IsControl)
            && MailAddress.TryCreate(text, out var address)
            && address.Address == text
            ? text
            : null;
    }

    /// <summary>The number of a Vietnamese mobile, 0 and nine digits; null for landlines, which take no messages, and for what is no number.</summary>
    public static string? Mobile(string? typed)
    {
        var digits = Separators().Replace(typed ?? "", "");
        digits = digits.StartsWith("+84", StringComparison.Ordinal) ? $"0{digits[3..]}" : digits;
        return MobileNumber().IsMatch(digits) ? digits : null;
    }

    /// <summary>An address as lists show it.</summary>
    public static string Masked(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at < 0 ? $"{address[..Shown]}••••••{address[^Shown..]}" : $"{address[..1]}•••{address[at..]}";
    }

    [GeneratedRegex(@"[\s.\-()]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^0[35789][0-9]{8}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MobileNumber();
}
