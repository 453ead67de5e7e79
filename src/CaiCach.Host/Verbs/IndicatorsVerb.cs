using System.CommandLine;
using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Host.Verbs;

/// <summary><c>indicators --unit CODE [--department CODE] --period P</c>: every indicator of a unit, or of a department of it, computed from the records.</summary>
internal static class IndicatorsVerb
{
    public static Command Create()
    {
        var unit = new Option<string>("--unit") { Description = "mã đơn vị", Required = true };
        var department = new Option<string?>("--department") { Description = "mã phòng của đơn vị: chỉ tính phần của phòng này" };
        var period = PeriodOptions.Period();
        var cutoff = PeriodOptions.Cutoff("calendar");
        var asOf = PeriodOptions.AsOf();
        var json = new Option<bool>("--json") { Description = "in một văn bản JSON" };
        var verb = new Command("indicators", "tính các chỉ tiêu của một đơn vị") { unit, department, period, cutoff, asOf, json };
        verb.SetAction(
            (parsed, cancellationToken) =>
                PrintAsync(
                    parsed.GetValue(unit)!,
                    parsed.GetValue(department),
                    parsed.GetValue(period)!,
                    parsed.GetValue(cutoff) ?? PeriodCutoff.Calendar,
                    PeriodOptions.EndOf(parsed.GetValue(asOf)),
                    parsed.GetValue(json),
                    cancellationToken
                )
        );
        return verb;
    }

    private static async Task<int> PrintAsync(
        string unitCode,
        string? department,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        bool json,
        CancellationToken cancellationToken
    )
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var services = Verb.Services(settings);
        var read = await ReadAsync(services, unitCode, department, period, cutoff, asOf, cancellationToken);
        if (read.Failed)
        {
            return await Verb.RefuseAsync(read);
        }

        foreach (var file in services.GetRequiredService<IIndicatorCodes>().LeftOut)
        {
            await Console.Error.WriteLineAsync($"Tệp chỉ tiêu {file.File} không dùng được: {string.Join(' ', file.Reasons)}");
        }

        Console.WriteLine(
            json
                ? JsonSerializer.Serialize(read.Value, EventJson.Options)
                : string.Join(Environment.NewLine, read.Value.Indicators.Select(Line))
        );
        return 0;
    }

    /// <summary>The figures of a unit by its code; its own step, so that tests compare them with the page's.</summary>
    internal static async Task<Result<IndicatorTable>> ReadAsync(
        IServiceProvider services,
        string unitCode,
        string? department,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        if (!Console.IsErrorRedirected)
        {
            scope.ServiceProvider.GetRequiredService<FigureProgress>().Told = (done, total, _) =>
                Console.Error.WriteAsync($"\rĐã tính {done}/{total} nhóm số liệu{(done == total ? Environment.NewLine : "")}");
        }

        var unit = await Verb.ActForAsync(scope.ServiceProvider, unitCode, cancellationToken);
        return unit.Failed
            ? Result<IndicatorTable>.Fail(unit.Errors)
            : await scope
                .ServiceProvider.GetRequiredService<IIndicators>()
                .ReadAsync(unit.Value.Id, department, period, cutoff, asOf, cancellationToken);
    }

    private static string Line(IndicatorValue value) =>
        value.Origin == FigureOrigin.Undivided
            ? $"{value.Code}  {value.Name}: không tách theo phòng"
            : $"{value.Code}  {value.Name}: {(value.Value is { } number ? $"{number} {value.Measure}" : "chưa có số liệu")} ({value.Numerator}{(value.Denominator is { } of ? $"/{of}" : "")})";
}
