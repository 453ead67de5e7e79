using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.CertificationBook;

/// <summary>A line of the book as the list shows it.</summary>
internal sealed record CertificationRow(CertificationEntry Entry, string Code);

/// <summary>What entries come to.</summary>
internal sealed record CertificationSum(int Count, int Copies, long FeeVnd);

/// <summary>A part of a book.</summary>
/// <param name="Rows">The page, latest first.</param>
/// <param name="Sum">Of all that pass the filter.</param>
/// <param name="Today">Of the book, today.</param>
/// <param name="Years">Years in which the unit has written any book, latest first.</param>
internal sealed record CertificationBookView(
    IReadOnlyList<CertificationRow> Rows,
    CertificationSum Sum,
    CertificationSum Today,
    IReadOnlyList<int> Years
);

/// <summary>Reads a certification book of the unit that is looked at.</summary>
internal sealed class CertificationBookQuery(OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    private const int MostYears = 50;

    public async Task<CertificationBookView> ReadAsync(CertificationFilter filter, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var chosen = filter.Of(database, user.UnitId).AsNoTracking();
        var rows = await (
            from entry in chosen
            join dossier in database.Dossiers on entry.DossierId equals dossier.Id
            orderby entry.Number descending
            select new { entry, dossier.Code }
        )
            .Skip((filter.Page - 1) * CertificationLimits.PageSize)
            .Take(CertificationLimits.PageSize)
            .ToListAsync(cancellationToken);
        return new CertificationBookView(
            [.. rows.Select(row => new CertificationRow(row.entry, row.Code))],
            await SumAsync(chosen, cancellationToken),
            await SumAsync(
                new CertificationFilter
                {
                    Book = filter.Book,
                    Year = today.Year,
                    Day = today,
                }.Of(database, user.UnitId),
                cancellationToken
            ),
            await database
                .Certifications.Where(entry => entry.UnitId == user.UnitId)
                .Select(entry => entry.Year)
                .Distinct()
                .OrderDescending()
                .Take(MostYears)
                .ToListAsync(cancellationToken)
        );
    }

    /// <summary>The entries in the book's order, at most so many.</summary>
    public Task<List<CertificationEntry>> InOrderAsync(CertificationFilter filter, int most, CancellationToken cancellationToken) =>
        filter.Of(database, user.UnitId).AsNoTracking().OrderBy(entry => entry.Number).Take(most).ToListAsync(cancellationToken);

    private static async Task<CertificationSum> SumAsync(IQueryable<CertificationEntry> entries, CancellationToken cancellationToken) =>
        await entries
            .GroupBy(entry => 1)
            .Select(all => new CertificationSum(all.Count(), all.Sum(entry => entry.Copies), all.Sum(entry => entry.FeeVnd)))
            .SingleOrDefaultAsync(cancellationToken)
        ?? new CertificationSum(0, 0, 0);
}
