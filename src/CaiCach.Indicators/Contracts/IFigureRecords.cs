using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Contracts;

/// <summary>Lists the very records behind an indicator in columns, for reports that name them.</summary>
public interface IFigureRecords
{
    /// <summary>A part of the records of a unit and a period.</summary>
    /// <param name="request">Which of them, and what of each.</param>
    /// <param name="unitId">The authority; all below it and its predecessors are counted with it, practice units are not.</param>
    /// <param name="department">
    /// The code of a department whose records alone are listed, as <see cref="IIndicators"/> tells them; null for the whole authority.
    /// </param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="asOf">The moment whose knowledge counts, included; null for now. It may not lie ahead.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>
    /// Nothing for an indicator that is not told for the period, or not by departments where one is asked for; refused when the period has not begun, the
    /// unit only practises or has no such department.
    /// </returns>
    Task<Result<IReadOnlyList<ListedRecord>>> ReadAsync(
        RecordsRequest request,
        Guid unitId,
        string? department,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    );
}

/// <summary>What lists of records can show.</summary>
public interface IRecordColumns
{
    /// <summary>
    /// The columns of an indicator's records: code, title, unit and field, then the moments and facts that all its record sets have. None where people enter the figures,
    /// or there is no such indicator.
    /// </summary>
    IReadOnlyList<RecordColumn> Of(string indicatorCode);
}

/// <summary>A column of a list of records; nothing personal is among them.</summary>
/// <param name="Code">Its name in outline files: <c>code</c>, <c>title</c>, <c>unit</c>, <c>field</c>, or the code of a moment or fact.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Kind">What its cells hold.</param>
public sealed record RecordColumn(string Code, string Name, RecordColumnKind Kind);

/// <summary>What the cells of a column hold.</summary>
public enum RecordColumnKind
{
    /// <summary>A code of the record.</summary>
    Code,

    /// <summary>Words.</summary>
    Text,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Whether a fact is true, in the words of the record set.</summary>
    Fact,
}

/// <summary>Which records of an indicator are listed.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IsCounted">Only those that count in the numerator (true) or do not (false); null for all.</param>
/// <param name="Columns">What of each, by the codes of <see cref="IRecordColumns"/>; one that does not exist stays empty.</param>
/// <param name="IsOldestFirst">Whether the one that has belonged to the figure longest comes first, else the latest.</param>
/// <param name="Take">Most records.</param>
public sealed record RecordsRequest(string Indicator, bool? IsCounted, IReadOnlyList<string> Columns, bool IsOldestFirst, int Take);

/// <summary>A record in columns.</summary>
/// <param name="Url">Its own page; null where the person may not see it.</param>
/// <param name="Cells">A text for each column that was asked for; null where there is nothing to say.</param>
public sealed record ListedRecord(string? Url, IReadOnlyList<string?> Cells);
