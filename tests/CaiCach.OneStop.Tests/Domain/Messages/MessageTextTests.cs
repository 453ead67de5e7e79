using CaiCach.OneStop.Domain.Messages;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.OneStop.Tests.Domain.Messages;

public sealed class MessageTextTests
{
    private static readonly MessageWords Shipped = MessageWords.Load(RepositoryData.Files);

    /// <summary>The shipped words of every turn, filled in for a dossier as communes have them, without diacritics.</summary>
    [Fact]
    public void ShippedWords_WithoutDiacritics_AreAtMostTwoMessages()
    {
        foreach (var turn in Enum.GetValues<MessageTurn>())
        {
            var text = ShortText.Unaccented(Shipped.On(new DateOnly(2026, 3, 16), turn).ShortOf(Values));

            ShortText.Parts(text).ShouldBeLessThanOrEqualTo(2, text);
            text.ShouldNotContain("{");
        }
    }

    [Theory]
    [InlineData("{maHoSo} {nguoiNop}", nameof(MessageTurn.Received), "nguoiNop")]
    [InlineData("{soTien}", nameof(MessageTurn.Received), "soTien")]
    [InlineData("{}", nameof(MessageTurn.Received), "")]
    [InlineData("{MAHOSO}", nameof(MessageTurn.Received), "MAHOSO")]
    [InlineData("{soTien} {thanhToan}", nameof(MessageTurn.PaymentAsked), null)]
    [InlineData("{ maHoSo }", nameof(MessageTurn.Received), null)]
    public void Fields_ThatTheTurnDoesNotHave_AreFound(string words, string turn, string? unknown) =>
        new MessageText("", words, "").Unknown(Enum.Parse<MessageTurn>(turn)).ShouldBe(unknown is null ? [] : [unknown]);

    /// <summary>Whatever a value holds, it is not filled in again, and the subject stays one line.</summary>
    [Fact]
    public void Values_WhateverTheyHold_AreWordsOnly() =>
        Prop.ForAll<NonNull<string>>(value =>
            {
                var values = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    [MessageFields.Procedure] = "{maHoSo}" + value.Get + "\r\nBcc: x@example.vn",
                    [MessageFields.Code] = "H1",
                };
                var text = new MessageText("{thuTuc}", "{thuTuc}", "{thuTuc}");

                return text.MailOf(values) == values[MessageFields.Procedure]
                    && !text.SubjectOf(values).Any(char.IsControl)
                    && text.ShortOf(values).Length <= MessageText.ShortValueMaxLength;
            })
            .QuickCheckThrowOnFailure();

    /// <summary>3GPP TS 23.038: 160 and 153 of the basic set, 70 and 67 of UCS-2; its extension counts twice.</summary>
    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('ế', 70, 1)]
    [InlineData('ế', 71, 2)]
    [InlineData('ế', 135, 3)]
    [InlineData('{', 80, 1)]
    [InlineData('{', 81, 2)]
    [InlineData('`', 71, 2)]
    public void Parts_AreWhatTheNetworkMakes(char letter, int count, int parts) =>
        ShortText.Parts(new string(letter, count)).ShouldBe(parts);

    [Fact]
    public void Unaccented_KeepsCaseAndDropsMarks() =>
        ShortText.Unaccented("Đã trả kết quả đúng hẹn – UBND xã Mẫu… ỨỪ").ShouldBe("Da tra ket qua dung hen - UBND xa Mau... UU");

    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("+84 912.345.678", "0912345678")]
    [InlineData("(091) 234-5678", "0912345678")]
    [InlineData("0243 825 3536", null)]
    [InlineData("091234567", null)]
    [InlineData("0912345678\n", "0912345678")]
    [InlineData("0912345678,0912345679", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Mobile_IsReadAsPeopleTypeIt(string? typed, string? number) => MessageAddress.Mobile(typed).ShouldBe(number);

    [Theory]
    [InlineData("dan@example.vn", "dan@example.vn")]
    [InlineData(" dan@example.vn ", "dan@example.vn")]
    [InlineData("Dân <dan@example.vn>", null)]
    [InlineData("dan@example.vn, xau@example.vn", null)]
    [InlineData("dan@example.vn\r\nBcc: xau@example.vn", null)]
    [InlineData("dan", null)]
    [InlineData(null, null)]
    public void Email_IsOneAddressOnOneLine(string? typed, string? address) => MessageAddress.Email(typed).ShouldBe(address);

    [Theory]
    [InlineData("0912345678", "09••••••78")]
    [InlineData("dan@example.vn", "d•••@example.vn")]
    public void Masked_HidesWhoItIs(string address, string shown) => MessageAddress.Masked(address).ShouldBe(shown);

    [Theory]
    [InlineData("""{"to": "{soDienThoai}", "text": "{noiDung}"}""", true)]
    [InlineData("""{"a": [{"b": "tel:{soDienThoai}"}], "c": "{noiDung} {noiDung}"}""", true)]
    [InlineData("""{"to": "{soDienThoai}"}""", false)]
    [InlineData("""["{soDienThoai}", "{noiDung}"]""", false)]
    [InlineData("""{"to": {soDienThoai}, "text": "{noiDung}"}""", false)]
    [InlineData("""{"to": "{soDienThoai}", "to": "x", "text": "{noiDung}"}""", false)]
    [InlineData("", false)]
    public void GatewayBody_IsAnObjectThatSaysToWhomAndWhat(string template, bool isSound) =>
        GatewayBody.IsSound(template).ShouldBe(isSound);

    /// <summary>Quotation marks, braces and line breaks of the text stay within their string.</summary>
    [Fact]
    public void GatewayBody_WhateverTheTextHolds_StaysTheSameObject() =>
        Prop.ForAll<NonNull<string>>(text =>
            {
                var hostile = text.Get.Replace('\0', ' ') + "\", \"to\": \"{soDienThoai}{maTin}\n";
                var body = GatewayBody.Fill("""{"to": "{soDienThoai}", "n": 1, "text": "x{noiDung}"}""", "0912345678", hostile, Guid.Empty);
                var read = System.Text.Json.Nodes.JsonNode.Parse(body)!.AsObject();

                return read.Count == 3
                    && read["to"]!.ToString() == "0912345678"
                    && (read["text"]!.ToString() == "x" + hostile || hostile.Any(char.IsSurrogate));
            })
            .QuickCheckThrowOnFailure();

    private static Dictionary<string, string> Values =>
        new(StringComparer.Ordinal)
        {
            [MessageFields.Code] = "H00.12.34-20260316-00001",
            [MessageFields.Procedure] = "Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
            [MessageFields.Unit] = "UBND xã Đồng Mẫu",
            [MessageFields.DueAt] = "10:15 18/03/2026",
            [MessageFields.LookUp] = "https://motcua.dongmau.example.gov.vn/tra-cuu?ma=H00.12.34-20260316-00001",
            [MessageFields.AnswerBy] = "20/03/2026",
            [MessageFields.Amount] = "8.000 đồng",
            [MessageFields.Rate] = "https://motcua.dongmau.example.gov.vn/danh-gia?ma=H00.12.34-20260316-00001",
            [MessageFields.Pay] = "https://motcua.dongmau.example.gov.vn/tra-cuu/thanh-toan?ma=H00.12.34-20260316-00001",
        };
}
