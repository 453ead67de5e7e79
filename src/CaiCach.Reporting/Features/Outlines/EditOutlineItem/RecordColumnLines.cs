using CaiCach.Indicators.Contracts;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Outlines.EditOutlineItem;

/// <summary>Columns of listed records as a form has them: a line each, the column's name and, behind a colon, its heading where that is another.</summary>
internal static class RecordColumnLines
{
    private const char Before = ':';

    /// <summary>The lines of columns.</summary>
    public static string Of(IReadOnlyList<OutlineRecordColumn> columns, IReadOnlyList<RecordColumn> known) =>
        string.Join(
            '\n',
            columns.Select(column =>
                known.FirstOrDefault(one => one.Code == column.Of)?.Name is not { } name ? $"{column.Of}{Before} {column.Heading}"
                : name == column.Heading ? name
                : $"{name}{Before} {column.Heading}"
            )
        );

    /// <summary>A line as a column; null where no column has its name or code.</summary>
    public static OutlineRecordColumn? Read(string line, IReadOnlyList<RecordColumn> known)
    {
        var parts = line.Split(Before, 2, StringSplitOptions.TrimEntries);
        return known.FirstOrDefault(one => Is(one.Name, parts[0]) || Is(one.Code, parts[0])) is { } column
            ? new OutlineRecordColumn(column.Code, parts is [_, { Length: > 0 } heading] ? heading : column.Name)
            : null;
    }

    /// <summary>The columns that a list has where none are named: what it is, then when.</summary>
    public static IEnumerable<OutlineRecordColumn> Usual(IReadOnlyList<RecordColumn> known) =>
        known
            .Where(column => column.Kind == RecordColumnKind.Day)
            .Take(2)
            .Prepend(known[1])
            .Prepend(known[0])
            .Select(column => new OutlineRecordColumn(column.Code, column.Name));

    private static bool Is(string name, string written) => string.Equals(name, written, StringComparison.OrdinalIgnoreCase);
}
