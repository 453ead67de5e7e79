using System.CommandLine;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning;
using CaiCach.Planning.Contracts;

namespace CaiCach.Host.Verbs;

/// <summary><c>import-plan FILE</c>: prints what is read from a plan document; with <c>--save</c>, keeps it as a draft of a unit.</summary>
internal static class ImportPlanVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "tệp .docx, .pdf, .txt hoặc bản quét" };
        var json = new Option<bool>("--json") { Description = "in một văn bản JSON theo plan.schema.json" };
        var unit = new Option<string?>("--unit") { Description = "mã đơn vị nhận bản nháp" };
        var save = new Option<bool>("--save") { Description = "lưu thành bản nháp để soát lại" };
        var verb = new Command("import-plan", "đọc một kế hoạch cải cách hành chính") { file, json, unit, save };
        verb.SetAction(
            (parsed, cancellationToken) =>
                parsed.GetValue(save)
                    ? SaveAsync(parsed.GetValue(file)!, parsed.GetValue(unit), cancellationToken)
                    : PrintAsync(parsed.GetValue(file)!, parsed.GetValue(json), cancellationToken)
        );
        return verb;
    }

    private static async Task<int> PrintAsync(string file, bool json, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            return await Verb.RefuseAsync(HostErrors.FileNotFound(file));
        }

        await using var content = File.OpenRead(file);
        var document = await new DocumentReader().ReadAsync(content, null, cancellationToken);
        if (document.Refusal is { } refusal)
        {
            return await Verb.RefuseAsync(new Error(refusal.Code, refusal.Message));
        }

        var reading = PlanningRoom.PlanReader.Read(document.Text!);
        if (reading.Failed)
        {
            return await Verb.RefuseAsync(reading);
        }

        Console.WriteLine(json ? PlanReadingJson.Write(reading.Value) : Summary(reading.Value));
        return 0;
    }

    private static string Summary(PlanReading reading) =>
        string.Join(
            Environment.NewLine,
            [
                reading.Header.Title,
                $"{reading.Header.Issuer} · {reading.Header.Period.From:dd/MM/yyyy} – {reading.Header.Period.To:dd/MM/yyyy}",
                $"{reading.Targets.Count} chỉ tiêu, {reading.Tasks.Count} nhiệm vụ, {reading.Warnings.Count} chỗ cần xem lại",
                .. reading.Warnings.Select(warning => $"- {warning.Where}: {warning.Message}"),
            ]
        );

    private static async Task<int> SaveAsync(string file, string? unitCode, CancellationToken cancellationToken)
    {
        if (unitCode is null)
        {
            await Console.Error.WriteLineAsync("Hãy thêm --unit với mã đơn vị nhận bản nháp.");
            return Verb.WrongUsage;
        }

        if (!File.Exists(file))
        {
            return await Verb.RefuseAsync(HostErrors.FileNotFound(file));
        }

        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var services = Verb.Services(settings);
        await using var scope = services.CreateAsyncScope();
        var unitOfWork = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await unitOfWork.OpenAsync([], cancellationToken);
        var unit = await scope.ServiceProvider.GetRequiredService<IUnitDirectory>().FindByCodeAsync(unitCode, cancellationToken);
        if (unit is not { IsAuthority: true })
        {
            return await Verb.RefuseAsync(HostErrors.UnitNotFound(unitCode));
        }

        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActIn(unit.Id, Actor.System);
        await unitOfWork.OpenAsync([unit.Id], cancellationToken);
        await using var content = File.OpenRead(file);
        var saved = await scope
            .ServiceProvider.GetRequiredService<IPlanImport>()
            .ImportAsync(unit.Id, Path.GetFileName(file), content, cancellationToken);
        if (saved.Failed)
        {
            return await Verb.RefuseAsync(saved);
        }

        Console.WriteLine($"Đã lưu bản nháp {saved.Value} cho {unit.Name}. Hãy soát lại ở trang Kế hoạch.");
        return 0;
    }
}
