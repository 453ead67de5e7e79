using CaiCach.OneStop.Domain.Payments;

namespace CaiCach.OneStop.Tests.Domain.Payments;

public sealed class VietQrTests
{
    /// <summary>The check value of CRC-16/CCITT-FALSE, and codes that banks and public libraries give as their examples.</summary>
    [Theory]
    [InlineData("123456789", "29B1")]
    [InlineData("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN6304", "9E6F")]
    [InlineData("00020001021238570010A00000072701270006970436011308810004580860208QRIBFTTA53037045802VN6304", "CD60")]
    [InlineData(
        "00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang6304",
        "2E2E"
    )]
    [InlineData("00020101021138580010A000000727012800069704070114190304136010180208QRIBFTTA53037045802VN6304", "0283")]
    public void CheckSum_IsThePublishedOne(string text, string sum) => VietQr.CheckSum(text).ToString("X4").ShouldBe(sum);

    [Theory]
    [InlineData(
        "970403",
        "0011012345678",
        null,
        null,
        "00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63049E6F"
    )]
    [InlineData(
        "970415",
        "113366668888",
        null,
        null,
        "00020101021138560010A0000007270126000697041501121133666688880208QRIBFTTA53037045802VN6304F443"
    )]
    [InlineData(
        "970415",
        "113366668888",
        79000L,
        "Ủng hộ",
        "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA530370454057900058" + "02VN62100806UNG HO6304????"
    )]
    public void Payload_IsThePublishedOne(string bin, string account, long? amount, string? purpose, string expected)
    {
        var payload = VietQr.Payload(bin, account, amount, purpose);

        var body = payload[..^4];
        payload.ShouldBe(expected.Replace("????", VietQr.CheckSum(body).ToString("X4"), StringComparison.Ordinal));
    }

    [Fact]
    public void Payload_WhenThePurposeIsLong_IsCutToWhatBanksTake() =>
        VietQr.Payload("970403", "0011012345678", 1, new string('a', 90)).ShouldContain("62290825" + new string('A', 25) + "6304");

    [Fact]
    public void Payload_WhenTheAccountCannotFit_Throws() =>
        Should.Throw<ArgumentException>(() => VietQr.Payload("970403", new string('1', 100), null, null));

    [Theory]
    [InlineData("CT tu 0123 CC00FF00AA11 nop phi", "CC00FF00AA11")]
    [InlineData("cc00ff00aa11", "CC00FF00AA11")]
    [InlineData("MBVCB.123.CC00FF00AA11.CT tu", "CC00FF00AA11")]
    [InlineData("CC00FF00AA11 CC00FF00AA11", "CC00FF00AA11")]
    [InlineData("CC00FF00AA1", "")]
    [InlineData("CC00FF00AA112", "")]
    [InlineData("", "")]
    public void Reference_IsFoundInWhatABankWrote(string content, string found) =>
        string.Join(' ', PaymentReference.In(content)).ShouldBe(found);
}
