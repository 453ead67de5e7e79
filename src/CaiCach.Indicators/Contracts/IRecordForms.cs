using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Contracts;

/// <summary>The statistical forms of <c>data/indicators/forms</c>, each computed from the records at the moment of asking.</summary>
public interface IRecordForms
{
    /// <summary>A form of a period.</summary>
    /// <param name="code">Which form.</param>
    /// <param name="unitId">The authority; all below it and its predecessors are counted with it, practice units are not.</param>
    /// <param name="period">The period.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    /// <returns>Refused when there is no such form, the period has not begun or the unit only practises.</returns>
    Task<Result<FormTable>> ReadAsync(string code, Guid unitId, Period period, PeriodCutoff cutoff, CancellationToken cancellationToken) =>
        ReadAsync(code, unitId, period, cutoff, null, cancellationToken);

    /// <summary>The same as of a moment: what was recorded later does not count.</summary>
    /// <param name="code">Which form.</param>
    /// <param name="unitId">The authority.</param>
    /// <param name="period">The period; one that ran at that moment is cut off there.</param>
    /// <param name="cutoff">Which days it has.</param>
    /// <param name="asOf">The moment, included; null for now. It may not lie ahead.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    Task<Result<FormTable>> ReadAsync(
        string code,
        Guid unitId,
        Period period,
        PeriodCutoff cutoff,
        DateTimeOffset? asOf,
        CancellationToken cancellationToken
    );

    /// <summary>What people read of records that a form counts; one that is out of reach is left out.</summary>
    Task<IReadOnlyList<RecordLine>> DescribeAsync(string code, IReadOnlyCollection<Guid> recordIds, CancellationToken cancellationToken);
}

/// <summary>A form as it is filled for a period.</summary>
/// <param name="Code">The form, e.g. <c>II.06a</c>.</param>
/// <param name="Name">What it is called, "Biểu số II.06a/VPCP/KSTT".</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The law.</param>
/// <param name="Unit">The unit's code.</param>
/// <param name="Period">The period in its written form.</param>
/// <param name="From">The first of its days.</param>
/// <param name="To">The last of its days.</param>
/// <param name="At">The moment up to which things count: now, or the end of a period that is over.</param>
/// <param name="RowHeader">What a row is about.</param>
/// <param name="Columns">Its columns of figures.</param>
/// <param name="Rows">A row for each field that has a record, by name.</param>
/// <param name="Total">All rows together.</param>
/// <param name="Checks">The balances that the form must keep.</param>
/// <param name="Opening">What stood when the period began, as the form has it; null for a form that carries nothing over.</param>
/// <param name="Closing">What stands at the end, to be the next period's opening; null for a form that carries nothing over.</param>
/// <param name="AsOf">The moment whose knowledge counts: asked for again as of it, the same counts come. Null in tables that were kept before it was told.</param>
public sealed record FormTable(
    string Code,
    string Name,
    string Title,
    string Source,
    string Unit,
    string Period,
    DateOnly From,
    DateOnly To,
    DateTimeOffset At,
    string RowHeader,
    IReadOnlyList<FormTableColumn> Columns,
    IReadOnlyList<FormRow> Rows,
    FormRow Total,
    IReadOnlyList<FormCheck> Checks,
    FormStock? Opening,
    FormStock? Closing,
    DateTimeOffset? AsOf = null
);

/// <summary>A column of figures.</summary>
/// <param name="Number">Its number in the form.</param>
/// <param name="Group">The heading that it shares with others; null for none.</param>
/// <param name="Subgroup">The heading below that; null for none.</param>
/// <param name="Name">Its own heading.</param>
/// <param name="Parts">The columns that it is the sum of; none for a plain count.</param>
public sealed record FormTableColumn(int Number, string? Group, string? Subgroup, string Name, IReadOnlyList<int> Parts);

/// <summary>A row of a form.</summary>
/// <param name="Field">The field's code; empty in the row of all.</param>
/// <param name="Name">The field's name, or its code where no name is known; empty in the row of all.</param>
/// <param name="Counts">The figures in the order of the columns.</param>
public sealed record FormRow(string Field, string Name, IReadOnlyList<long> Counts);

/// <summary>A balance that the form must keep.</summary>
/// <param name="Whole">The column that should be the sum.</param>
/// <param name="Parts">Of these.</param>
/// <param name="WholeCount">What it is, over all rows.</param>
/// <param name="PartsCount">What the others add up to.</param>
/// <param name="Holds">Whether it is kept in every row.</param>
/// <param name="RecordIds">The records that stand on one side and not on the other, the first fifty; none where it is kept.</param>
public sealed record FormCheck(
    int Whole,
    IReadOnlyList<int> Parts,
    long WholeCount,
    long PartsCount,
    bool Holds,
    IReadOnlyList<Guid> RecordIds
);

/// <summary>What stands at an end of the period.</summary>
/// <param name="Column">The column that counts it.</param>
/// <param name="Count">How many.</param>
/// <param name="RecordIds">Which; empty where they are more than are kept by name.</param>
public sealed record FormStock(int Column, long Count, IReadOnlyList<Guid> RecordIds);

/// <summary>Which statistical forms there are.</summary>
public interface IRecordFormCodes
{
    /// <summary>The code of each.</summary>
    IReadOnlyCollection<string> All { get; }
}
