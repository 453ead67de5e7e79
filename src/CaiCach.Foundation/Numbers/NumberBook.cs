using System.Globalization;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Foundation.Numbers;

/// <summary>
/// The number books of a unit, one for each series and year. A number is taken in the caller's transaction under the lock of its book, so
/// the numbers of a book have neither gap nor double: what is rolled back was never taken. Take it last before the commit, because others
/// who need a number of the book wait until then.
/// </summary>
public sealed class NumberBook(UnitOfWork unitOfWork, TimeProvider clock)
{
    // The lowest number above the last issued one that nobody has typed in; at most one typed number can stand in each place before it.
    private const string NextFreeSql = """
        SELECT min(candidate) FROM foundation.number_book b,
            generate_series(b.last_number + 1, b.last_number + 1 + (
                SELECT count(*)::int FROM foundation.issued_number i
                WHERE i.unit_id = b.unit_id AND i.series = b.series AND i.year = b.year AND i.number > b.last_number)) candidate
        WHERE b.unit_id = $1 AND b.series = $2 AND b.year = $3 AND NOT EXISTS (
            SELECT FROM foundation.issued_number i
            WHERE i.unit_id = b.unit_id AND i.series = b.series AND i.year = b.year AND i.number = candidate)
        """;

    /// <summary>Takes the next number of the book; those typed in from elsewhere are passed over.</summary>
    /// <param name="unitId">The unit; in scope.</param>
    /// <param name="series">The series, e.g. <c>plan</c>; one that all kinds share is a series like any other.</param>
    /// <param name="day">The day on the document; its year chooses the book.</param>
    /// <param name="symbolTemplate">
    /// The symbol with <c>{number}</c> in it, e.g. <c>{number}/KH-UBND</c>. Numbers below 10 get a zero (Decree 30/2020, annex I, part II.3).
    /// </param>
    /// <param name="subjectId">The document that gets it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IssuedNumber> IssueAsync(
        Guid unitId,
        string series,
        DateOnly day,
        string symbolTemplate,
        Guid subjectId,
        CancellationToken cancellationToken
    )
    {
        await LockAsync(unitId, series, day.Year, cancellationToken);
        await using var next = Command(NextFreeSql, [unitId, series, day.Year]);
        var number = (int)(await next.ExecuteScalarAsync(cancellationToken))!;
        await using var advance = Command(
            "UPDATE foundation.number_book SET last_number = $4 WHERE unit_id = $1 AND series = $2 AND year = $3",
            [unitId, series, day.Year, number]
        );
        await advance.ExecuteNonQueryAsync(cancellationToken);
        var issued = new IssuedNumber(number, Symbol(symbolTemplate, number), subjectId, day, clock.GetUtcNow(), IsTyped: false);
        await InsertAsync(unitId, series, issued, cancellationToken);
        return issued;
    }

    /// <summary>Keeps a number that the commune's own document system gave.</summary>
    /// <param name="unitId">The unit; in scope.</param>
    /// <param name="series">The series.</param>
    /// <param name="day">The day on the document; its year chooses the book.</param>
    /// <param name="typed">What the person typed, e.g. <c>57/KH-UBND</c> or <c>57</c>.</param>
    /// <param name="subjectId">The document that has it.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Refused when it does not begin with a number, or another document has that number.</returns>
    public async Task<Result<IssuedNumber>> TakeTypedAsync(
        Guid unitId,
        string series,
        DateOnly day,
        string typed,
        Guid subjectId,
        CancellationToken cancellationToken
    )
    {
        if (NumberOf(typed) is not { } number)
        {
            return NumberErrors.NotANumber;
        }

        await LockAsync(unitId, series, day.Year, cancellationToken);
        if (await FindAsync(unitId, series, day.Year, number, cancellationToken) is { } holder)
        {
            if (holder.SubjectId == subjectId)
            {
                return holder;
            }

            return NumberErrors.Taken(number, holder.Symbol, holder.IssuedOn);
        }

        var issued = new IssuedNumber(number, typed.Trim(), subjectId, day, clock.GetUtcNow(), IsTyped: true);
        await InsertAsync(unitId, series, issued, cancellationToken);
        return issued;
    }

    /// <summary>The number that the next document would get; another may take it meanwhile.</summary>
    public async Task<int> PeekNextAsync(Guid unitId, string series, int year, CancellationToken cancellationToken)
    {
        await using var command = Command(NextFreeSql, [unitId, series, year]);
        if (await command.ExecuteScalarAsync(cancellationToken) is int next)
        {
            return next;
        }

        return 1;
    }

    /// <summary>The numbers of a book, highest first.</summary>
    /// <param name="unitId">The unit.</param>
    /// <param name="series">The series.</param>
    /// <param name="year">The year.</param>
    /// <param name="page">Page, from 1.</param>
    /// <param name="pageSize">Numbers on a page, 1 to <see cref="NumberLimits.PageSizeMax"/>.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    public async Task<IssuedNumberPage> ListAsync(
        Guid unitId,
        string series,
        int year,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var size = Math.Clamp(pageSize, 1, NumberLimits.PageSizeMax);
        await using var count = Command(
            "SELECT count(*)::int FROM foundation.issued_number WHERE unit_id = $1 AND series = $2 AND year = $3",
            [unitId, series, year]
        );
        var total = (int)(await count.ExecuteScalarAsync(cancellationToken))!;
        var numbers = await ReadAsync(
            "ORDER BY number DESC LIMIT $4 OFFSET $5",
            [unitId, series, year, size, (long)(Math.Max(page, 1) - 1) * size],
            cancellationToken
        );
        return new IssuedNumberPage(numbers, total);
    }

    private static string Symbol(string template, int number)
    {
        var symbol = template.Replace("{number}", number.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return symbol != template && symbol.Length <= NumberLimits.SymbolMaxLength
            ? symbol
            : throw new ArgumentException(
                $"\"{template}\" needs {{number}} in it and at most {NumberLimits.SymbolMaxLength} characters.",
                nameof(template)
            );
    }

    private static int? NumberOf(string typed)
    {
        var text = typed.Trim();
        var end = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text : text[..end];
        return
            text.Length <= NumberLimits.SymbolMaxLength
            && (end < 0 || text[end] is '/' or '-' or ' ')
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= 1 and <= NumberLimits.NumberMax
            ? number
            : null;
    }

    private async Task LockAsync(Guid unitId, string series, int year, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            INSERT INTO foundation.number_book (unit_id, series, year, last_number) VALUES ($1, $2, $3, 0)
            ON CONFLICT (unit_id, series, year) DO UPDATE SET last_number = number_book.last_number
            """,
            [unitId, series, year]
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<IssuedNumber?> FindAsync(Guid unitId, string series, int year, int number, CancellationToken cancellationToken) =>
        (await ReadAsync("AND number = $4", [unitId, series, year, number], cancellationToken)).SingleOrDefault();

    private async Task<IReadOnlyList<IssuedNumber>> ReadAsync(string rest, object[] values, CancellationToken cancellationToken)
    {
        await using var command = Command(
            $"""
            SELECT number, symbol, subject_id, issued_on, recorded_at, is_typed FROM foundation.issued_number
            WHERE unit_id = $1 AND series = $2 AND year = $3 {rest}
            """,
            values
        );
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var numbers = new List<IssuedNumber>();
        while (await reader.ReadAsync(cancellationToken))
        {
            numbers.Add(
                new IssuedNumber(
                    reader.GetInt32(0),
                    reader.GetString(1),
                    reader.GetGuid(2),
                    reader.GetFieldValue<DateOnly>(3),
                    reader.GetFieldValue<DateTimeOffset>(4),
                    reader.GetBoolean(5)
                )
            );
        }

        return numbers;
    }

    private async Task InsertAsync(Guid unitId, string series, IssuedNumber issued, CancellationToken cancellationToken)
    {
        await using var command = Command(
            """
            INSERT INTO foundation.issued_number (unit_id, series, year, number, symbol, subject_id, issued_on, recorded_at, is_typed)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                unitId,
                series,
                issued.IssuedOn.Year,
                issued.Number,
                issued.Symbol,
                issued.SubjectId,
                issued.IssuedOn,
                issued.RecordedAt,
                issued.IsTyped,
            ]
        );
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand Command(string sql, object[] values)
    {
        var command = new NpgsqlCommand(sql, unitOfWork.Connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        return command;
    }
}
