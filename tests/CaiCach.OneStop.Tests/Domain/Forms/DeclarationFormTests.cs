using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Forms;

public sealed class DeclarationFormTests
{
    [Fact]
    public void Declaration_OfWhatWasFilledIn_IsPrinted()
    {
        var day = new DateOnly(2026, 3, 16);
        var content = new DeclarationContent
        {
            AuthorityName = "UBND xã Sơn Thủy",
            Code = "SONTHUY-260316-0001",
            ProcedureCode = "1.004873",
            ProcedureName = "Cấp Giấy xác nhận tình trạng hôn nhân",
            Answers =
            [
                ("Người nộp", "Nguyễn Thị Mẫu"),
                ("Số giấy tờ người nộp", "038199012345"),
                ("Địa chỉ", "Thôn {Mẫu} 1\nxã Sơn Thủy"),
                ("Mục đích", "Mua bán nhà đất, <script>alert(1)</script>"),
            ],
            SignerName = "Nguyễn Thị Mẫu",
            DeclaredAt = VietnamTime.At(day, new TimeOnly(9, 5)),
        };

        var words = FormFile<DeclarationWords>.Read(RepositoryData.Files, DeclarationWords.File).On(day);
        var file = OfficialDocumentWriter.Write(new DeclarationForm(words, content).ToDocument());

        DocxText.ShouldBeValid(file);
        Golden.Match(DocxText.Of(file), "to-khai");
        Printed.Keep("to-khai", file);
    }
}
