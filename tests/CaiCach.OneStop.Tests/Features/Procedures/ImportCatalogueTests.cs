using System.Globalization;
using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Procedures.ImportCatalogue;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

/// <summary>The catalogue is everybody's, so each test has a database of its own.</summary>
public sealed class ImportCatalogueTests : IAsyncLifetime
{
    private const string Import = "/mot-cua/thu-tuc/excel";
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 1, 0, 0, TimeSpan.Zero);

    private readonly Harness _own = new();
    private Commune _commune = null!;
    private TestUser _keeper = null!;

    public async ValueTask InitializeAsync()
    {
        _commune = await _own.ACommuneAsync();
        _keeper = await _commune.SignInAsync(Role.Administrator);
    }

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    [Fact]
    public async Task Catalogue_WhenFiveHundredAreImported_ComesOutAsItWentIn()
    {
        await (await _keeper.GetAsync("/mot-cua/thu-tuc")).PostFormAsync("form[action*='Load']");
        var shipped = await CountAsync();
        var preview = await UploadAsync(Workbook([.. Enumerable.Range(0, 500).Select(Made)]));

        preview.ShouldSay("500 thêm mới · 0 thay đổi · 0 không đổi · 0 không nhập được");
        (await CountAsync()).ShouldBe(shipped, "trước khi bấm Nhập chưa ghi gì");
        (await ApplyAsync(preview)).ShouldSay("Đã nhập.").ShouldSay("500 phiên bản thêm mới");
        (await CountAsync()).ShouldBe(shipped + 500);

        var again = await UploadAsync(await ExportAsync());

        again.ShouldSay($"0 thêm mới · 0 thay đổi · {shipped + 500} không đổi · 0 không nhập được");
        again.Document.QuerySelector("form[action*='Apply']").ShouldBeNull();
    }

    [Fact]
    public async Task Kind_WhenAnOlderFileDoesNotSayIt_StaysAndIsNeverAgainstTheVersions()
    {
        await (await _keeper.GetAsync("/mot-cua/thu-tuc")).PostFormAsync("form[action*='Load']");
        var all = await _commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().AllVersions().ToListAsync());
        var shipped = all.Where(one => one.Procedure.Code is "NB-XA-01" or "1.001193").ToList();
        var sheets = CatalogueWorkbook.Of(shipped, [], Now);
        var head = sheets[0];
        var older = head with
        {
            Columns = [.. head.Columns.SkipLast(1)],
            Rows = head.Rows.Select(row => (IReadOnlyList<WorkbookCell>)[.. row.SkipLast(1)]),
        };
        var turned = head with
        {
            Rows = head.Rows.Select(row =>
                (IReadOnlyList<WorkbookCell>)[.. row.SkipLast(1), WorkbookCell.Of(ProcedureNames.Of(ProcedureKind.Internal))]
            ),
        };

        (await UploadAsync(Bytes([older, .. sheets.Skip(1)]))).ShouldSay($"0 thêm mới · 0 thay đổi · {shipped.Count} không đổi");
        (await UploadAsync(Bytes([turned, .. sheets.Skip(1)])))
            .ShouldSay($"0 thêm mới · 0 thay đổi · 1 không đổi · {shipped.Count - 1} không nhập được")
            .ShouldSay("Thủ tục nội bộ chỉ do cơ quan nhà nước");
    }

    [Fact]
    public async Task Load_WhenPressedAgain_AddsNothingAndKeepsWhatWasWithdrawn()
    {
        var first = await (await _keeper.GetAsync("/mot-cua/thu-tuc")).PostFormAsync("form[action*='Load']");
        var count = await CountAsync();
        await (await _keeper.GetAsync("/mot-cua/thu-tuc/1.001193/bai-bo")).PostFormAsync(
            ("From", new DateOnly(2026, 3, 16)),
            ("DecisionNumber", "20/QĐ-UBND"),
            ("DecisionIssuer", "UBND tỉnh")
        );

        await first.PostFormAsync("form[action*='Load']");

        (await CountAsync()).ShouldBe(count);
        (await _keeper.GetAsync("/mot-cua/thu-tuc?khac=true")).ShouldSay("1.001193");
    }

    [Fact]
    public async Task Rows_WhenSomeAreWrong_AreRefusedWithReasonsAndTheOthersAreTaken()
    {
        var good = Made(1);
        var forbidden = Made(2, content => content with { Components = [Paper("TP01", "Sổ hộ khẩu")] });
        var copies = Made(3, content => content with { Components = [Paper("TP01", "Tờ khai") with { Copies = 99 }] });
        var bare = Made(4, content => content with { LegalBases = [] });

        var preview = await UploadAsync(Workbook([good, forbidden, copies, bare, forbidden]));

        preview.ShouldSay("1 thêm mới · 0 thay đổi · 0 không đổi · 4 không nhập được");
        preview.ShouldSay("Không được yêu cầu sổ hộ khẩu từ ngày 01/01/2023");
        preview.ShouldSay("Thành phần hồ sơ, dòng 4: Số bản từ 1 đến 20");
        preview.ShouldSay("Hãy ghi ít nhất một căn cứ").ShouldSay("Trùng mã thủ tục và ngày bắt đầu với dòng");
        await ApplyAsync(preview);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Version_WhenItIsInForce_IsRefusedAndItsSuccessorEndsIt()
    {
        var first = Made(1);
        await ApplyAsync(await UploadAsync(Workbook([first])));
        var changed = Made(1, content => content with { Conditions = "Điều kiện khác" });

        var refused = await UploadAsync(Workbook([changed]));
        var later = Made(1, content => content with { Conditions = "Điều kiện khác" }, new DateOnly(2026, 5, 1));
        var followed = await ApplyAsync(await UploadAsync(Workbook([later])));

        refused.ShouldSay("1 không nhập được").ShouldSay("không sửa được nữa");
        followed.ShouldSay("1 phiên bản thêm mới");
        var versions = await VersionsAsync();
        versions
            .Select(one => (one.EffectiveFrom, one.EffectiveTo))
            .ShouldBe([(new DateOnly(2026, 1, 1), new DateOnly(2026, 4, 30)), (new DateOnly(2026, 5, 1), null)]);
        (
            await ApplyAsync(
                await UploadAsync(Workbook([Made(1, content => content with { Conditions = "Sửa" }, new DateOnly(2026, 5, 1))]))
            )
        ).ShouldSay("1 thay đổi");
        (await VersionsAsync())[1].Content.Conditions.ShouldBe("Sửa");
    }

    [Fact]
    public async Task Preview_WhenTheCatalogueChangesMeanwhile_IsNotTakenOver()
    {
        var preview = await UploadAsync(Workbook([Made(1)]));
        await ApplyAsync(await UploadAsync(Workbook([Made(1)])));

        var late = await ApplyAsync(preview);

        late.ShouldSay("Danh mục đã thay đổi sau khi xem trước");
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Import_WhenNotTheKeeper_IsRefused()
    {
        var province = await _own.AProvinceAsync();
        var below = await (await _own.ACommuneAsync(province)).SignInAsync(Role.Administrator);
        var officer = await _commune.SignInAsync(Role.Officer);
        var preview = await UploadAsync(Workbook([Made(1)]));

        foreach (var path in new[] { Import, Import + "?handler=Export", Import + "?handler=Template" })
        {
            (await below.GetAsync(path)).ShouldBeForbidden();
            (await officer.GetAsync(path)).ShouldBeForbidden();
        }

        (await below.GetAsync(preview.Path)).ShouldBeNotFound();
        (await officer.GetAsync(preview.Path)).ShouldBeForbidden();
    }

    [Fact]
    public async Task File_ThatOnlyFillsAGapInTheDecision_CompletesALockedVersion()
    {
        var bare = Made(3);
        bare.Version.Decision.ShouldBeNull();
        await ApplyAsync(await UploadAsync(Workbook([bare])));
        var decision = new PublicationDecision("30/QĐ-UBND", new DateOnly(2026, 3, 1), "UBND tỉnh");
        var decided = bare with { Version = new ProcedureVersion(bare.Procedure, bare.Version.Said with { Decision = decision }, Now) };

        var preview = await UploadAsync(Workbook([decided]));

        preview.ShouldSay("0 thêm mới · 1 thay đổi").ShouldSay("Bổ sung quyết định công bố");
        await ApplyAsync(preview);
        (await VersionsAsync()).Single().Decision.ShouldBe(decision);
        var other = decision with { Number = "31/QĐ-UBND" };
        var changed = bare with { Version = new ProcedureVersion(bare.Procedure, bare.Version.Said with { Decision = other }, Now) };
        (await UploadAsync(Workbook([changed]))).ShouldSay("1 không nhập được").ShouldSay("không sửa được nữa");
    }

    private static ProcedureComponent Paper(string code, string name) => new(code, name, PaperKind.Original, 1, true, null);

    /// <summary>A procedure unlike its neighbours, with what is hard on a workbook: formulas, lines, empty lists, all kinds of limits.</summary>
    private static ProcedureInForce Made(int number) => Made(number, content => content);

    private static ProcedureInForce Made(int number, Func<ProcedureContent, ProcedureContent> change, DateOnly? from = null)
    {
        TimeLimit[] limits =
        [
            new(3, TimeLimitUnit.WorkingDays),
            new(1, TimeLimitUnit.WorkingDays, true),
            new(4, TimeLimitUnit.WorkingHours),
            new(15, TimeLimitUnit.CalendarDays),
            new(2, TimeLimitUnit.Months),
            TimeLimit.Unlimited,
        ];
        var limit = limits[number % limits.Length];
        var fees = Enumerable
            .Range(1, number % 3)
            .Select(place => new ProcedureFee(
                $"LP{place}",
                "=SUM(A1:A9)",
                place == 1 ? FeeKind.Charge : FeeKind.Fee,
                place * 1_500_000L,
                (FeeBasis)(number % 3),
                (FeeMoment)(number % 3),
                "Nghị quyết của tỉnh",
                [
                    .. Enumerable
                        .Range(1, number % 4)
                        .Select(one => new FeeExemption($"MG{one}", "hộ nghèo", "Luật Phí", new DateOnly(2026, 1, one), null)),
                ]
            ));
        var content = new ProcedureContent(
            ["Luật Hộ tịch 2014, Điều 13; khoản 2", "-Thông tư 04/2020/TT-BTP"],
            number % 2 == 0 ? [ApplicantKind.Citizen] : [ApplicantKind.Citizen, ApplicantKind.HouseholdBusiness],
            number % 5 == 0 ? null : "Dòng một\nDòng hai",
            [
                .. Enumerable
                    .Range(1, number % 6)
                    .Select(place =>
                        Paper($"TP{place:00}", $"Giấy tờ {place}") with
                        {
                            Kind = (PaperKind)(place % 5),
                            When = place == 2 ? "khi có" : null,
                        }
                    ),
            ],
            limit,
            number % 6 == 0 ? limit with { Amount = 1 } : null,
            [.. fees],
            [new ProcedureResult("KQ01", "Giấy xác nhận", number % 2 == 0)],
            (OnlineLevel)(number % 3),
            new ProcedureFlags(number % 2 == 0, number % 3 == 0, false, number % 3 > 0, true, number % 5 == 0, false, number % 7 == 0)
        );
        var description = new ProcedureDescription(
            $"Thủ tục số {number}",
            new ProcedureField("LV" + (number % 9).ToString(CultureInfo.InvariantCulture), $"Lĩnh vực {number % 9}"),
            number % 2 == 0 ? [] : ["tên một", "tên hai"],
            number % 4 == 0,
            number % 4 == 0 ? "Quyết định 1/QĐ-UBND" : null
        );
        var procedure = new Procedure($"TT-{number:0000}", description);
        var said = new ShippedVersion(
            from ?? new DateOnly(2026, 1, 1),
            null,
            number % 3 == 0
                ? null
                : new PublicationDecision("12/QĐ-UBND", number % 2 == 0 ? null : new DateOnly(2025, 12, 20), "UBND tỉnh"),
            change(content),
            ProposedProcess.Within(limit, content.OnlineLimit)
        );
        return new ProcedureInForce(procedure, new ProcedureVersion(procedure, said, Now));
    }

    private static byte[] Workbook(IReadOnlyList<ProcedureInForce> procedures) => Bytes(CatalogueWorkbook.Of(procedures, [], Now));

    private static byte[] Bytes(IReadOnlyList<WorkbookSheet> sheets)
    {
        using var content = new MemoryStream();
        WorkbookWriter.Write(sheets, Now, content, CancellationToken.None);
        return content.ToArray();
    }

    private static TestFile File(string name, byte[] content) =>
        new(name, content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private async Task<Page> UploadAsync(byte[] workbook)
    {
        var page = await (await _keeper.GetAsync(Import)).PostFormAsync(("Upload", File("danh-muc.xlsx", workbook)));
        return await DoneAsync(page);
    }

    private async Task<Page> ApplyAsync(Page preview) => await DoneAsync(await preview.PostFormAsync("form[action*='Apply']"));

    private async Task<Page> DoneAsync(Page progress)
    {
        progress.Path.ShouldStartWith(Import + "/", Case.Sensitive, progress.Text);
        await _own.RunJobAsync(_commune.Clock);
        return await _keeper.GetAsync(progress.Path);
    }

    private async Task<byte[]> ExportAsync()
    {
        using var response = await _keeper.Client.GetAsync(new Uri(Import + "?handler=Export", UriKind.Relative));
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    private Task<int> CountAsync() =>
        _commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Versions.CountAsync());

    private Task<List<ProcedureVersion>> VersionsAsync() =>
        _commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Versions.AsNoTracking().OrderBy(one => one.EffectiveFrom).ToListAsync()
        );
}
