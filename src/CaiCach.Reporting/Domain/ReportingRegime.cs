using CaiCach.Foundation.Catalogues;

namespace CaiCach.Reporting.Domain;

/// <summary>What every unit has to report, from <c>data/reporting/regime.json</c>.</summary>
/// <param name="Source">The texts of law.</param>
/// <param name="Marker">How sure we are of what.</param>
/// <param name="Duties">The reports.</param>
internal sealed record ReportingRegime(string Source, string Marker, IReadOnlyList<ReportingDuty> Duties)
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "reporting/regime.json";

    /// <summary>Reads the file.</summary>
    /// <param name="files">Where it is.</param>
    /// <param name="outlines">The outlines that a duty may name.</param>
    /// <exception cref="InvalidDataException">It cannot be used; the message says why.</exception>
    public static ReportingRegime Load(DataFiles files, IReadOnlyCollection<string> outlines)
    {
        var regime = files.ReadJson<ReportingRegime>(File);
        var errors = regime.Duties.SelectMany(duty => DutyErrors.Of(duty, outlines)).ToList();
        return errors.Count > 0 ? throw new InvalidDataException(string.Join(' ', errors.Select(error => error.Message))) : regime;
    }
}
