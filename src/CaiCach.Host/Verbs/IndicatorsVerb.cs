using System.CommandLine;
using System.Text.Json;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Host.Verbs;

/// <summary><c>indicators --unit CODE --period P</c>: every indicator of a unit, computed from the records.</summary>
internal static class IndicatorsVerb
{
    public static Command Create()
    {
        var unit = new Option<string>("--unit") { Description = "mã đơn vị", Required = true };
        var period = PeriodOptions.Period();
        var cutoff = PeriodOptions.Cutoff("calendar");
        var asOf = PeriodOptions.AsOf();
        var json = new Option<bool>("--json") { Description = "in một văn bản JSON" };
        var verb = new Command("indicators", "tính các chỉ tiêu của một đơn vị") { unit, period, cutoff, asOf, json };
        verb.SetAction(
            (parsed, cancellationToken) =>
                PrintAsync(
                    parsed.GetValue(unit)!,
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
        var read = await ReadAsync(services, unitCode, period, cutoff, asOf, cancellationToken);
        if (read.Failed)
        {
            return await Verb.RefuseAsync(read);
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
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        var unit = await Verb.ActForAsync(scope.ServiceProvider, unitCode, cancellationToken);
        return unit.Failed
            ? Result<IndicatorTable>.Fail(unit.Errors)
            : await scope
                .ServiceProvider.GetRequiredService<IIndicators>()
                .ReadAsync(unit.Value.Id, period, cutoff, asOf, cancellationToken);
    }

    private static string Line(IndicatorValue value) =>
        $"{value.Code}  {value.Name}: {(value.Value is { } number ? $"{number} {value.Measure}" : "chưa có số liệu")} ({value.Numerator}{(value.Denominator is { } of ? $"/{of}" : "")})";
}
