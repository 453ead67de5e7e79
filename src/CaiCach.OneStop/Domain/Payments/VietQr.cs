using System.Globalization;
using System.Text;
using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Payments;

/// <summary>
/// The payload of a VietQR code (NAPAS: EMVCo merchant-presented mode): tag, two digits of length, value; the check sum is
/// CRC-16/CCITT-FALSE over everything before it, the tag of the check sum included.
/// </summary>
internal static class VietQr
{
    /// <summary>Longest purpose (tag 62.08) that every bank's application takes.</summary>
    public const int PurposeMaxLength = 25;

    private const string NapasId = "A000000727";
    private const string TransferToAccount = "QRIBFTTA";
    private const string Dong = "704";
    private const string CheckSumTag = "6304";
    private const int ValueMaxLength = 99;
    private const ushort Polynomial = 0x1021;

    /// <summary>A transfer of an amount to an account, with the words by which it is recognised.</summary>
    /// <param name="bankBin">The bank's number of six digits (BIN).</param>
    /// <param name="accountNumber">The account.</param>
    /// <param name="amountVnd">The amount in đồng, above 0; null leaves it to the payer (a static code).</param>
    /// <param name="purpose">Words of the transfer, unaccented capitals are safest; null for none.</param>
    public static string Payload(string bankBin, string accountNumber, long? amountVnd, string? purpose)
    {
        var account =
            Field("00", NapasId) + Field("01", Field("00", bankBin) + Field("01", accountNumber)) + Field("02", TransferToAccount);
        var payload = new StringBuilder()
            .Append(Field("00", "01"))
            .Append(Field("01", amountVnd is null ? "11" : "12"))
            .Append(Field("38", account))
            .Append(Field("53", Dong));
        if (amountVnd is { } amount)
        {
            payload.Append(Field("54", amount.ToString(CultureInfo.InvariantCulture)));
        }

        payload.Append(Field("58", "VN"));
        if (purpose is not null)
        {
            payload.Append(Field("62", Field("08", Plain(purpose))));
        }

        payload.Append(CheckSumTag);
        return payload.Append(CheckSum(payload.ToString()).ToString("X4", CultureInfo.InvariantCulture)).ToString();
    }

    /// <summary>CRC-16/CCITT-FALSE: polynomial 1021, initial FFFF, not reflected.</summary>
    public static ushort CheckSum(string text)
    {
        ushort sum = 0xFFFF;
        foreach (var one in Encoding.ASCII.GetBytes(text))
        {
            sum ^= (ushort)(one << 8);
            for (var bit = 0; bit < 8; bit++)
            {
                sum = (ushort)((sum & 0x8000) != 0 ? (sum << 1) ^ Polynomial : sum << 1);
            }
        }

        return sum;
    }

    private static string Plain(string purpose)
    {
        var plain = VietnameseText.Fold(purpose).ToUpperInvariant();
        return plain.Length > PurposeMaxLength ? plain[..PurposeMaxLength] : plain;
    }

    private static string Field(string tag, string value) =>
        value.Length is > 0 and <= ValueMaxLength
            ? string.Create(CultureInfo.InvariantCulture, $"{tag}{value.Length:D2}{value}")
            : throw new ArgumentException($"The value of tag {tag} has 1 to {ValueMaxLength} characters.", nameof(value));
}
