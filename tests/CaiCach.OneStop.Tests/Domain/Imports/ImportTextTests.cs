using System.Text;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Tests.Domain.Imports;

/// <summary>Exports in the encodings that are met in provinces; the made-up rows hold every toned letter.</summary>
public sealed class ImportTextTests
{
    private const string Words =
        "Mã hồ sơ;Chủ hồ sơ;Trạng thái\n"
        + "H1;Nguyễn Thị Mẫu;Đang xử lý\nH2;Trần Văn Thử;Đã trả kết quả\nH3;LÊ QUÝ ĐÔN;Chờ bổ sung\n"
        + "H4;à ả ã á ạ ằ ẳ ẵ ắ ặ ầ ẩ ẫ ấ ậ è ẻ ẽ é ẹ ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ;nghiêng khuỷu quỳnh giếng\n";

    // TCVN 5712:1993, table VN3: the bytes of the letters, written here as Latin-1 shows them ("Nguyễn" is "NguyÔn").
    private const string Tcvn3 =
        "M\u00B7 h\u00E5 s\u00AC;Ch\u00F1 h\u00E5 s\u00AC;Tr\u00B9ng th\u00B8i\n"
        + "H1;Nguy\u00D4n Th\u00DE M\u00C9u;\u00A7ang x\u00F6 l\u00FD\nH2;Tr\u00C7n V\u00A8n Th\u00F6;\u00A7\u00B7 tr\u00B6 k\u00D5t qu\u00B6\nH3;L\u00A3 QU\u00FD \u00A7\u00A4N;Ch\u00EA b\u00E6 sung\n";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Utf16_OfEitherOrder_IsRead(bool isBigEndian)
    {
        Encoding encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;

        ImportText.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]).ShouldBe((Words, ImportEncoding.Utf16));
    }

    [Fact]
    public void Utf8_WithOrWithoutItsMark_IsRead()
    {
        ImportText.Read(Encoding.UTF8.GetBytes(Words)).ShouldBe((Words, ImportEncoding.Utf8));
        ImportText.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Words)]).ShouldBe((Words, ImportEncoding.Utf8));
        ImportText.Read("A;B\n1;2"u8.ToArray()).ShouldBe(("A;B\n1;2", ImportEncoding.Utf8));
    }

    [Fact]
    public void Windows1258_IsToldByItsWords() =>
        ImportText.Read(OldLetters.Windows1258(Words)).ShouldBe((Words, ImportEncoding.Windows1258));

    [Fact]
    public void Tcvn3_IsToldByItsWords()
    {
        var read = ImportText.Read(Encoding.Latin1.GetBytes(Tcvn3))!.Value;

        read.Encoding.ShouldBe(ImportEncoding.Tcvn3);
        read.Text.ShouldBe(Words[..Words.IndexOf("H4", StringComparison.Ordinal)], "capital words have capital letters");
    }

    /// <summary>Neither another script nor a broken UTF-8 is guessed at: wrong letters would be kept as people's names.</summary>
    [Theory]
    [InlineData("CEF2E5F720EE20E4E5EBE0F52C20C8E2E0EDEEE2")]
    [InlineData("4D616465206279204A6F73E9204D6FF165720A4AFC7267656E204DFC6C6C6572")]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("FEFFFF00D8")]
    public void Bytes_ThatAreNoVietnamese_AreRefused(string hex) => ImportText.Read(Convert.FromHexString(hex)).ShouldBeNull();
}
