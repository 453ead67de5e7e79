using System.Text.Json;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>The figures of an issued report by an outline, as they were signed.</summary>
internal static class SignedFigures
{
    /// <summary>Its figures; where a supplement tells another value, that one.</summary>
    /// <param name="figures">The figures that were kept with the report.</param>
    /// <param name="supplement">Those kept with its last supplement, which tells all that is other than in the report; null for none.</param>
    public static IReadOnlyList<ReportFigure> Of(string figures, string? supplement)
    {
        var signed = JsonSerializer.Deserialize<OutlineFigures>(figures, EventJson.Options)!.Counted;
        var changed = supplement is null
            ? []
            : JsonSerializer
                .Deserialize<IReadOnlyList<FigureChange>>(supplement, EventJson.Options)!
                .ToDictionary(change => change.Now.Code, change => change.Now, StringComparer.Ordinal);
        return [.. signed.Select(figure => changed.GetValueOrDefault(figure.Code, figure))];
    }
}
