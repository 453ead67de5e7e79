using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>The figures of a report by a statistical form, with what does not agree in them.</summary>
/// <param name="Table">The form.</param>
/// <param name="Carry">What was carried over beside what the report before said; null where none was issued.</param>
/// <param name="Differing">The records behind each balance that is not kept, in the order of the form's; none where it is.</param>
internal sealed record FormFigures(FormTable Table, CarriedOver? Carry, IReadOnlyList<IReadOnlyList<RecordLine>> Differing)
{
    /// <summary>The total of a column.</summary>
    public long TotalOf(int column) => Table.Total.Counts[Table.Columns.TakeWhile(one => one.Number != column).Count()];

    /// <summary>Whether everything agrees.</summary>
    public bool Agrees => Table.Checks.All(check => check.Holds) && Carry is null or { Agrees: true };
}

/// <summary>What a period takes over beside what the report of the period before left, by the figures that were signed then.</summary>
/// <param name="ReportId">That report.</param>
/// <param name="Number">Its number.</param>
/// <param name="IssuedOn">Its day.</param>
/// <param name="Opening">The column of this period.</param>
/// <param name="Closing">The column of that one.</param>
/// <param name="Now">How many this period takes over.</param>
/// <param name="Then">How many that one left.</param>
/// <param name="Come">The records that are taken over now and were not left then.</param>
/// <param name="Gone">The records that were left then and are not taken over now.</param>
/// <param name="ComeCount">How many have come; those out of reach with them.</param>
/// <param name="GoneCount">How many are gone.</param>
internal sealed record CarriedOver(
    Guid ReportId,
    string Number,
    DateOnly IssuedOn,
    int Opening,
    int Closing,
    long Now,
    long Then,
    IReadOnlyList<RecordLine> Come,
    IReadOnlyList<RecordLine> Gone,
    int ComeCount,
    int GoneCount
)
{
    /// <summary>Whether the very same records are taken over.</summary>
    public bool Agrees => Now == Then && ComeCount + GoneCount == 0;
}
