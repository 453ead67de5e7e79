using System.Text.RegularExpressions;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Numbers;

/// <summary>One book as the list shows it.</summary>
/// <param name="Series">The series.</param>
/// <param name="Year">The year.</param>
/// <param name="LastNumber">The last number issued here; 0 while all were typed.</param>
/// <param name="Issued">How many were issued here.</param>
/// <param name="Typed">How many were typed from the commune's own document system.</param>
public sealed record BookLine(string Series, int Year, int LastNumber, int Issued, int Typed);

/// <summary>A unit's symbol of a series was changed.</summary>
public sealed record NumberSymbolChanged(Guid UnitId, Guid SubjectId, string Series, string? Before, string After) : IEvent;

/// <summary>The books of a unit, and the symbols that it puts after its numbers. Within the unit scope.</summary>
public sealed partial class NumberRegister(UnitOfWork unitOfWork)
{
    private const int BooksMax = 200;

    /// <summary>The books, newest year first; at most 200.</summary>
    public async Task<IReadOnlyList<BookLine>> BooksAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            SELECT b.series, b.year, b.last_number, count(i.number) FILTER (WHERE NOT i.is_typed)::int, count(i.number) FILTER (WHERE i.is_typed)::int
            FROM foundation.number_book b
            LEFT JOIN foundation.issued_number i ON i.unit_id = b.unit_id AND i.series = b.series AND i.year = b.year
            WHERE b.unit_id = $1 GROUP BY b.series, b.year, b.last_number ORDER BY b.year DESC, b.series LIMIT $2
            """,
            unitId,
            BooksMax
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var books = new List<BookLine>();
        while (await reader.ReadAsync(cancellationToken))
        {
            books.Add(new BookLine(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4)));
        }

        return books;
    }

    /// <summary>The symbols that a unit has set, by series.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SymbolsAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var command = Command("SELECT series, symbol FROM foundation.number_series WHERE unit_id = $1", unitId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var symbols = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            symbols.Add(reader.GetString(0), reader.GetString(1));
        }

        return symbols;
    }

    /// <summary>Sets the symbol that new numbers of a series get; commits. Numbers given before keep theirs.</summary>
    public async Task<Result> ChangeSymbolAsync(Guid unitId, string series, string symbol, CancellationToken cancellationToken)
    {
        var written = symbol.Trim();
        if (written.Length > NumberLimits.SeriesSymbolMaxLength || !WellFormed().IsMatch(written))
        {
            return NumberErrors.NotASymbol;
        }

        var before = (await SymbolsAsync(unitId, cancellationToken)).GetValueOrDefault(series);
        if (before == written)
        {
            return Result.Done();
        }

        await using var command = Command(
            """
            INSERT INTO foundation.number_series (unit_id, series, symbol) VALUES ($1, $2, $3)
            ON CONFLICT (unit_id, series) DO UPDATE SET symbol = excluded.symbol
            """,
            unitId,
            series,
            written
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
        return await unitOfWork.CommitAsync([new NumberSymbolChanged(unitId, unitId, series, before, written)], null, cancellationToken);
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = new NpgsqlCommand(sql, unitOfWork.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }

    // Decree 30/2020, annex I, part II.3: type and agency, joined by a hyphen, without spaces.
    [GeneratedRegex(@"^\p{L}[\p{L}0-9.&]*(-[\p{L}0-9.&]+)*\z", RegexOptions.None, 1000)]
    private static partial Regex WellFormed();
}
