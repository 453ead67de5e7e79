using System.CommandLine;
using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;

namespace CaiCach.Host.Verbs;

/// <summary><c>report --unit CODE --period P --outline NAME -o FILE.docx</c>: drafts a periodic report, the same file as the report's page.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var unit = new Option<string>("--unit") { Description = "mã đơn vị", Required = true };
        var period = PeriodOptions.Period();
        var outline = new Option<string>("--outline") { Description = "đề cương: progress", Required = true };
        var file = new Option<string>("-o", "--output") { Description = "tệp .docx ghi ra; .pdf nếu máy có LibreOffice", Required = true };
        var cutoff = PeriodOptions.Cutoff("reporting");
        var asOf = PeriodOptions.Parsed<DateOnly?>(
            "--as-of",
            "ngày lấy tình trạng, dạng 2026-03-14",
            text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null
        );
        var department = new Option<string?>("--department")
        {
            Description = "mã phòng, ban: chỉ phần việc của phòng đó, với đề cương lập cho phòng",
        };
        var verb = new Command("report", "lập dự thảo báo cáo định kỳ") { unit, period, outline, file, cutoff, asOf, department };
        verb.SetAction(
            (parsed, cancellationToken) =>
                WriteAsync(
                    parsed.GetValue(unit)!,
                    new ReportRequest(
                        Guid.Empty,
                        parsed.GetValue(outline)!,
                        parsed.GetValue(period)!,
                        parsed.GetValue(cutoff) ?? PeriodCutoff.Reporting,
                        parsed.GetValue(asOf)
                    )
                    {
                        Department = parsed.GetValue(department),
                    },
                    parsed.GetValue(file)!,
                    cancellationToken
                )
        );
        return verb;
    }

    private static async Task<int> WriteAsync(string unitCode, ReportRequest request, string file, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var services = Verb.Services(settings);
        var typeset = await TypesetAsync(services, unitCode, request, cancellationToken);
        if (typeset.Failed)
        {
            return await Verb.RefuseAsync(typeset);
        }

        var written = await AsAskedAsync(file, typeset.Value.File, cancellationToken);
        if (written.Failed)
        {
            return await Verb.RefuseAsync(written);
        }

        try
        {
            await File.WriteAllBytesAsync(file, written.Value, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await Verb.RefuseAsync(HostErrors.FileNotWritten(file));
        }

        if (typeset.Value.Tally is { } tally)
        {
            await Console.Out.WriteLineAsync(
                $"{tally.Computed} số liệu tính từ hồ sơ, nhiệm vụ; {tally.Recorded} ghi tay có minh chứng; {tally.Missing} chưa có số liệu."
            );
        }

        return 0;
    }

    /// <summary>The .docx file, or its PDF where the name asks for one.</summary>
    private static async Task<Result<byte[]>> AsAskedAsync(string file, byte[] docx, CancellationToken cancellationToken) =>
        !file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? docx
        : !OfficialPdf.IsAvailable ? HostErrors.PdfNeedsLibreOffice
        : await OfficialPdf.FromAsync(docx, cancellationToken) is { } pdf ? pdf
        : HostErrors.PdfNotMade;

    /// <summary>The file for a unit by its code; its own step, so that tests compare it with the page's file.</summary>
    internal static async Task<Result<DraftedReport>> TypesetAsync(
        IServiceProvider services,
        string unitCode,
        ReportRequest request,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        var unit = await Verb.ActForAsync(scope.ServiceProvider, unitCode, cancellationToken);
        return unit.Failed
            ? Result<DraftedReport>.Fail(unit.Errors)
            : await scope
                .ServiceProvider.GetRequiredService<IReportDrafts>()
                .TypesetAsync(request with { UnitId = unit.Value.Id }, cancellationToken);
    }
}
