using System.IO.Compression;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class ReceiveSeveralTests
{
    private const string Address = "/mot-cua/tiep-nhan-nhieu";
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task File_WhenRight_IsTakenInOnceWithCodesAndSlips()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var file = Workbook([procedure, "Nguyễn Thị Mẫu", "038199012345", "0900000001"], [procedure, "Trần Văn Thử", "", ""]);

        var preview = await UploadAsync(desk, file);
        (await CountAsync(commune)).ShouldBe(0, "nothing before the button");
        var taken = await preview.PostFormAsync("main form");

        var first = $"{commune.Code.ToUpperInvariant()}-260316-0001";
        taken.ShouldSay("Đã tiếp nhận 2 hồ sơ").ShouldSay(first).ShouldSay("Trần Văn Thử");
        (await preview.PostFormAsync("main form")).ShouldSay("Đã tiếp nhận 2 hồ sơ");
        (await (await UploadAsync(desk, file)).PostFormAsync("main form")).ShouldSay("Tệp có đúng nội dung này đã được tiếp nhận");
        (await CountAsync(commune)).ShouldBe(2);
        var slips = await desk.Client.GetByteArrayAsync(new Uri($"{taken.Path}/mau-01", UriKind.Relative));
        DocxText.ShouldBeValid(slips);
        DocxText.Of(slips).ShouldContain(first);
        DocxText.Of(slips).ShouldContain("<Strong>Trần Văn Thử</Strong>");
    }

    [Fact]
    public async Task File_WhenConfirmedTwiceAtOnce_IsTakenInOnce()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var preview = await UploadAsync(desk, Workbook([procedure, "Nguyễn Thị Mẫu", "", ""], [procedure, "Trần Văn Thử", "", ""]));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => preview.PostFormAsync("main form")));

        (await CountAsync(commune)).ShouldBe(2);
    }

    [Fact]
    public async Task File_WhenARowIsExemptOrPaidByTransfer_KeepsBoth()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        string[] exempt = [procedure, "Nguyễn Thị Mẫu", .. Enumerable.Repeat("", 14), "dh"];
        string[] paid = [procedure, "Trần Văn Thử", .. Enumerable.Repeat("", 14), "", "Chuyển khoản"];
        string[] wrong = [procedure, "Trần Văn Sai", .. Enumerable.Repeat("", 14), "KHONGCO", "vàng"];

        var refused = await UploadAsync(desk, Workbook(exempt, wrong));
        refused.ShouldSay("Thủ tục này chỉ có các mã miễn, giảm: DH.").ShouldSay("Hãy ghi một trong: ");
        (await (await UploadAsync(desk, Workbook(exempt, paid))).PostFormAsync("main form")).ShouldSay("Đã tiếp nhận 2 hồ sơ");

        var fees = await commune.InScopeAsync(services =>
            (
                from fee in services.GetRequiredService<OneStopDbContext>().Fees
                join dossier in services.GetRequiredService<OneStopDbContext>().Dossiers on fee.DossierId equals dossier.Id
                orderby dossier.Code
                select new { fee.ExemptionCode, fee.Means }
            ).ToListAsync()
        );
        fees.Select(fee => fee.ExemptionCode).ShouldBe(["DH", null]);
        fees[1].Means.ShouldBe(PaymentMeans.Transfer);
    }

    /// <summary>Each wrong cell is named by row and column; the rows that are right wait with the others.</summary>
    [Fact]
    public async Task File_WhenRowsAreWrong_NamesEachCellAndTakesNothingIn()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        string[][] rows =
        [
            [procedure, "Nguyễn Thị Mẫu", "", ""],
            ["9.000000", "Nguyễn Thị Mẫu", "", ""],
            [procedure, "=HYPERLINK(\"http://x\")", "", ""],
            [procedure, "", "", ""],
            [procedure, "Trần Văn Thử", "123", ""],
            [procedure, "Trần Văn Thử", "", "gọi chị Hai"],
            [procedure, "Trần Văn Thử", "", "", "", "", "TK; XX"],
            [procedure, "Trần Văn Thử", "", "", "", "", "", "Gửi chim bồ câu"],
            [procedure, "Trần Văn Thử", "", "", "", "", "", "", "chắc rồi"],
            [procedure, new string('A', 201), "", ""],
            [procedure, "Trần Văn Thử", "", "", "", "", "", "", "", "khong phai thu", "SMS"],
            [procedure, "Trần Văn Thử", "", "", "", "", "", "", "", "", "SMS; bồ câu"],
        ];

        var page = await UploadAsync(desk, Workbook(rows));

        page.Texts("main .cc-card:first-of-type tbody tr")
            .Select(text => text.Split(' ')[0])
            .Distinct(StringComparer.Ordinal)
            .Count()
            .ShouldBe(11);
        page.ShouldSay("Không có thủ tục mang mã này").ShouldSay("Không được bắt đầu bằng dấu =").ShouldSay("Hãy ghi họ tên");
        page.ShouldSay("Số giấy tờ không đúng cấu trúc")
            .ShouldSay("Số điện thoại chỉ gồm chữ số")
            .ShouldSay("không có thành phần hồ sơ “XX”");
        page.ShouldSay("Hãy ghi một trong").ShouldSay("Hãy ghi Có hoặc Không").ShouldSay("Dài quá 200 ký tự");
        page.ShouldSay("Thư điện tử không đúng dạng").ShouldSay("hoặc vài cách nhau bằng dấu chấm phẩy");
        page.Document.QuerySelector("main form").ShouldBeNull();
        (await CountAsync(commune)).ShouldBe(0);
    }

    public static TheoryData<string, string> WrongFiles =>
        new()
        {
            { "201", "tối đa 200 hồ sơ" },
            { "macro", "có chứa macro" },
            { "text", "nội dung là tệp .txt" },
            { "empty", "không có dòng hồ sơ nào" },
        };

    [Theory]
    [MemberData(nameof(WrongFiles))]
    public async Task Upload_WhenTheFileIsWrong_SaysSo(string kind, string error)
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        byte[] file = kind switch
        {
            "201" => Workbook([.. Enumerable.Range(0, 201).Select(_ => new[] { "9.1", "Nguyễn Thị Mẫu" })]),
            "macro" => WithMacros(Workbook(["9.1", "Nguyễn Thị Mẫu"])),
            "text" => "không phải Excel"u8.ToArray(),
            _ => Workbook(),
        };

        (await UploadAsync(desk, file)).ShouldSay(error);
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().ReceptionBatches.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Batch_OfAnotherCommune_IsNotFound()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var procedure = await commune.AProcedureAsync();
        var preview = await UploadAsync(await commune.SignInAsync(Role.Receptionist), Workbook([procedure, "Nguyễn Thị Mẫu"]));
        var stranger = await other.SignInAsync(Role.Receptionist);

        (await stranger.GetAsync(preview.Path)).ShouldBeNotFound();
        (await stranger.GetAsync($"{preview.Path}/mau-01")).ShouldBeNotFound();
        (await (await commune.SignInAsync(Role.Leader)).GetAsync(Address)).ShouldBeForbidden();
    }

    [Fact]
    public async Task Template_WhenFilledIn_IsUnderstood()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        using var file = new MemoryStream(await desk.Client.GetByteArrayAsync(new Uri(Address + "?handler=Template", UriKind.Relative)));

        var options = new WorkbookReadOptions { RequiredHeaders = SeveralWorkbook.Headers };
        WorkbookReader.Read(file, options, CancellationToken.None).Rows!.Rows.ShouldBeEmpty();
        file.Position = 0;
        var catalogue = WorkbookReader.Read(
            file,
            new WorkbookReadOptions { SheetName = SeveralNames.ProcedureSheet },
            CancellationToken.None
        );
        catalogue.Rows!.Rows.ShouldContain(row => row.Cells[0].Text == procedure);
    }

    private static byte[] Workbook(params string[][] rows)
    {
        var sheet = new WorkbookSheet(
            SeveralNames.Sheet,
            [.. SeveralWorkbook.Headers.Select(header => new WorkbookColumn(header))],
            rows.Select(row => (IReadOnlyList<WorkbookCell>)[.. row.Select(text => WorkbookCell.Of(text))])
        );
        using var content = new MemoryStream();
        WorkbookWriter.Write([sheet], Now, content, CancellationToken.None);
        return content.ToArray();
    }

    private static byte[] WithMacros(byte[] workbook)
    {
        using var content = new MemoryStream();
        content.Write(workbook);
        using (var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/vbaProject.bin").Open();
            part.Write([1, 2, 3]);
        }

        return content.ToArray();
    }

    private static async Task<Page> UploadAsync(TestUser desk, byte[] file) =>
        await (await desk.GetAsync(Address)).PostFormAsync("main form", ("Upload", new TestFile("ho-so.xlsx", file)));

    private static Task<int> CountAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync());
}
