using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>A row of a province's export, as the province writes it.</summary>
internal sealed record ExportRow(string Code, string Procedure, string Status)
{
    public string Owner { get; init; } = "Nguyễn Thị Mẫu";

    public string Received { get; init; } = "02/03/2026 08:15";

    public string Due { get; init; } = "04/03/2026 08:15";

    public string Finished { get; init; } = "";

    public string Returned { get; init; } = "";

    public string Officer { get; init; } = "";

    public string Verdict { get; init; } = "";

    public string Identity { get; init; } = "038199012345";

    public string Phone { get; init; } = "";

    public string Address { get; init; } = "";

    public string Fee { get; init; } = "";

    public string FeeMeans { get; init; } = "";
}

/// <summary>Exports of other systems, uploaded, read and written through the real pages and jobs.</summary>
internal static class GivenImports
{
    private static int _codes;

    /// <summary>A code that no other test has: codes are unique across the installation.</summary>
    public static string NextCode() =>
        $"H49.77-260302-{Interlocked.Increment(ref _codes):0000}-{Guid.CreateVersion7():N}"[..34].ToUpperInvariant();

    public static readonly string[] Headers =
    [
        "STT",
        "Mã hồ sơ",
        "Mã TTHC",
        "Chủ hồ sơ",
        "Số CCCD/CMND",
        "Ngày tiếp nhận",
        "Ngày hẹn trả",
        "Ngày kết thúc xử lý",
        "Ngày trả kết quả",
        "Trạng thái hồ sơ",
        "Cán bộ xử lý",
        "Đánh giá",
        "Số điện thoại",
        "Địa chỉ",
        "Phí, lệ phí",
        "Hình thức thanh toán",
    ];

    /// <summary>The workbook, its columns turned round when asked.</summary>
    public static TestFile Export(IEnumerable<ExportRow> rows, bool isTurned = false)
    {
        var table = rows.Select((row, i) => Cells(row, i + 1)).ToList();
        var headers = isTurned ? Headers.Reverse() : Headers;
        var sheet = new WorkbookSheet(
            "Danh sách",
            [.. headers.Select(header => new WorkbookColumn(header))],
            table.Select(cells => isTurned ? [.. cells.Reverse()] : cells)
        )
        {
            Title = new WorkbookTitle("DANH SÁCH HỒ SƠ TIẾP NHẬN", "UBND tỉnh"),
        };
        using var content = new MemoryStream();
        WorkbookWriter.Write([sheet], new DateTimeOffset(2026, 3, 16, 1, 0, 0, TimeSpan.Zero), content, CancellationToken.None);
        return new TestFile("ket-xuat.xlsx", content.ToArray());
    }

    /// <summary>Uploads a file at the desk and has it read.</summary>
    public static async Task<Guid> UploadAsync(
        this Commune commune,
        TestFile file,
        SourceSystem source = SourceSystem.ProvinceOneStop,
        string? from = null,
        string? to = null,
        Harness? harness = null
    )
    {
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await (await desk.GetAsync("/mot-cua/nhap-ho-so")).PostFormAsync(
            "main form[enctype]",
            ("Upload", file),
            ("Source", source.ToString()),
            ("CoversFrom", from),
            ("CoversTo", to)
        );
        page.ShouldHaveNoErrors();
        await commune.RunJobsAsync(harness);
        return Guid.Parse(page.Address.AbsolutePath.Split('/')[^1]);
    }

    /// <summary>Has a previewed import written, to its end.</summary>
    public static async Task<DossierImport> ApplyAsync(this Commune commune, Guid importId, Harness? harness = null)
    {
        var desk = await commune.SignInAsync(Role.Coordinator);
        (await (await desk.GetAsync($"/mot-cua/nhap-ho-so/{importId}")).PostFormAsync("form[action*='Apply']")).ShouldHaveNoErrors();
        await commune.RunJobsAsync(harness);
        return await commune.ImportAsync(importId);
    }

    /// <summary>Uploads and writes.</summary>
    public static async Task<DossierImport> ImportAsync(this Commune commune, params IEnumerable<ExportRow> rows) =>
        await commune.ApplyAsync(await commune.UploadAsync(Export(rows)));

    public static Task<DossierImport> ImportAsync(this Commune commune, Guid importId) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Imports.AsNoTracking().SingleAsync(import => import.Id == importId)
        );

    /// <summary>Does all jobs that are due.</summary>
    public static async Task RunJobsAsync(this Commune commune, Harness? harness = null) =>
        await (harness ?? await Harness.CurrentAsync()).RunJobsAsync(commune.Clock);

    public static Task<List<ImportRow>> RowsAsync(this Commune commune, Guid importId) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .ImportRows.AsNoTracking()
                .Where(row => row.ImportId == importId)
                .OrderBy(row => row.Number)
                .ToListAsync()
        );

    public static Task<List<Dossier>> DossiersAsync(this Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.AsNoTracking().OrderBy(dossier => dossier.Code).ToListAsync()
        );

    public static Task<List<DossierEvent>> HistoryAsync(this Commune commune, string code) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return database
                .Events.AsNoTracking()
                .Where(happened => database.Dossiers.Any(dossier => dossier.Id == happened.DossierId && dossier.Code == code))
                .OrderBy(happened => happened.Sequence)
                .ToListAsync();
        });

    /// <summary>The data of all entries of an event in the commune's audit trail.</summary>
    public static Task<List<string>> AuditAsync(this Commune commune, string eventName) =>
        commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT data::text FROM foundation.audit_entry WHERE event_name = $1 ORDER BY sequence",
                services.GetRequiredService<UnitOfWork>().Connection
            )
            {
                Parameters = { new() { Value = eventName } },
            };
            await using var reader = await command.ExecuteReaderAsync();
            var entries = new List<string>();
            while (await reader.ReadAsync())
            {
                entries.Add(reader.GetString(0));
            }

            return entries;
        });

    private static WorkbookCell[] Cells(ExportRow row, int number) =>
        [
            WorkbookCell.Of((decimal?)number),
            WorkbookCell.Of(row.Code),
            WorkbookCell.Of(row.Procedure),
            WorkbookCell.Of(row.Owner),
            WorkbookCell.Of(row.Identity),
            WorkbookCell.Of(row.Received),
            WorkbookCell.Of(row.Due),
            WorkbookCell.Of(row.Finished),
            WorkbookCell.Of(row.Returned),
            WorkbookCell.Of(row.Status),
            WorkbookCell.Of(row.Officer),
            WorkbookCell.Of(row.Verdict),
            WorkbookCell.Of(row.Phone),
            WorkbookCell.Of(row.Address),
            WorkbookCell.Of(row.Fee),
            WorkbookCell.Of(row.FeeMeans),
        ];
}
