namespace CaiCach.Indicators.Domain;

/// <summary>A file of <c>data/indicators/forms</c>: a statistical form by fields.</summary>
/// <param name="Code">Its code, unique.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">The law.</param>
/// <param name="IsConfirmed">Whether the source was seen to say so.</param>
/// <param name="Set">The record set that it counts.</param>
/// <param name="Row">What a row is about.</param>
/// <param name="Columns">The columns of figures.</param>
/// <param name="Balances">Which columns must add up to which.</param>
/// <param name="Carry">What goes over from period to period; null for nothing.</param>
internal sealed record FormFile(
    string Code,
    string Name,
    string Title,
    string Source,
    bool IsConfirmed,
    string Set,
    string Row,
    IReadOnlyList<FormColumn> Columns,
    IReadOnlyList<FormBalance> Balances,
    FormCarry? Carry
);

/// <summary>A column of figures; it counts for itself, even where it should be the sum of others.</summary>
internal sealed record FormColumn(int Number, string? Group, string? Subgroup, string Name, IReadOnlyList<CountQuery> Count);

/// <summary>A column that must be the sum of others.</summary>
internal sealed record FormBalance(int Whole, IReadOnlyList<int> Parts);

/// <summary>The column that must equal another of the period before.</summary>
internal sealed record FormCarry(int Opening, int Closing);

/// <summary>A form with its counts resolved.</summary>
/// <param name="File">What it is.</param>
/// <param name="Columns">What each column counts, by its number.</param>
internal sealed record RecordForm(FormFile File, IReadOnlyDictionary<int, IReadOnlyList<RecordQuery>> Columns)
{
    /// <summary>Every count that it needs.</summary>
    public IEnumerable<RecordQuery> Queries => Columns.Values.SelectMany(queries => queries);

    /// <summary>The columns that a column is the sum of, by the first balance that names it.</summary>
    public IReadOnlyList<int> PartsOf(int column) => File.Balances.FirstOrDefault(balance => balance.Whole == column)?.Parts ?? [];
}
