using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.Reconcile;

/// <summary>How a source and this system differ.</summary>
internal enum Difference
{
    /// <summary>In the file, but not followed here.</summary>
    NotHere,

    /// <summary>Both have it, with another status.</summary>
    OtherStatus,

    /// <summary>Here, but not in a file that should hold it.</summary>
    NotThere,

    /// <summary>Both have it ended, one of them in time, the other late.</summary>
    OtherVerdict,
}

/// <summary>One difference.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="Code">The dossier.</param>
/// <param name="OwnerName">Its owner.</param>
/// <param name="Here">Its status here; null for none.</param>
/// <param name="There">The source's word; null for none.</param>
/// <param name="Why">Why the row could not be followed; empty where it could.</param>
internal sealed record DifferenceRow(Difference Kind, string Code, string OwnerName, DossierStatus? Here, string? There, string Why);

/// <summary>A day's reconciliation of a source.</summary>
/// <param name="Import">The last import up to the end of that day; null when there was none.</param>
/// <param name="Rows">A page of the differences.</param>
/// <param name="Counts">How many of each kind.</param>
/// <param name="Here">Dossiers of that source here.</param>
internal sealed record Reconciliation(
    DossierImport? Import,
    IReadOnlyList<DifferenceRow> Rows,
    IReadOnlyDictionary<Difference, int> Counts,
    int Here
);

/// <summary>Holds the last import of a source against what stands here now.</summary>
internal sealed class ReconcileQuery(OneStopDbContext database, CurrentUser user)
{
    public async Task<Reconciliation> ReadAsync(
        SourceSystem source,
        DateOnly day,
        Difference? kind,
        int page,
        int pageSize,
        CancellationToken cancellationToken
    )
    {
        var before = VietnamTime.EndOf(day);
        var unitId = user.UnitId;
        var import = await database
            .Imports.AsNoTracking()
            .Where(import => import.UnitId == unitId && import.Source == source && import.AppliedAt < before)
            .OrderByDescending(import => import.AppliedAt)
            .ThenByDescending(import => import.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var here = await Here(source).CountAsync(cancellationToken);
        if (import is null)
        {
            return new Reconciliation(null, [], new Dictionary<Difference, int>(), here);
        }

        IReadOnlyList<(Difference Kind, IQueryable<Found> Rows)> parts =
        [
            (Difference.NotHere, NotHere(import)),
            (Difference.OtherStatus, OtherStatus(import)),
            (Difference.NotThere, NotThere(import)),
            (Difference.OtherVerdict, OtherVerdict(source)),
        ];
        var (counts, rows, skip) = (new Dictionary<Difference, int>(), new List<DifferenceRow>(), (page - 1) * pageSize);
        foreach (var (part, found) in parts)
        {
            counts[part] = await found.CountAsync(cancellationToken);
            if (kind is not null && kind != part)
            {
                continue;
            }

            if (skip < counts[part] && rows.Count < pageSize)
            {
                var some = await found.Skip(skip).Take(pageSize - rows.Count).ToListAsync(cancellationToken);
                rows.AddRange(some.Select(one => one.As(part)));
            }

            skip = Math.Max(0, skip - counts[part]);
        }

        return new Reconciliation(import, rows, counts, here);
    }

    private IQueryable<Dossier> Here(SourceSystem source) =>
        database.Dossiers.AsNoTracking().Where(dossier => dossier.CompetentUnitId == user.UnitId && dossier.Source == source);

    private IQueryable<Found> NotHere(DossierImport import) =>
        database
            .ImportRows.AsNoTracking()
            .Where(row => row.ImportId == import.Id && row.Verdict == RowVerdict.Unmatched)
            .Where(row => !Here(import.Source).Any(dossier => dossier.Code == row.Code))
            .OrderBy(row => row.Number)
            .Select(row => new Found
            {
                Code = row.Code,
                OwnerName = row.OwnerName,
                There = row.StatusText,
                Problems = row.Problems,
            });

    private IQueryable<Found> OtherStatus(DossierImport import) =>
        from row in database.ImportRows.AsNoTracking()
        where row.ImportId == import.Id
        join dossier in Here(import.Source) on row.Code equals dossier.Code
        where row.Status != null && row.Status != dossier.Status
        orderby row.Number
        select new Found
        {
            Code = row.Code,
            OwnerName = row.OwnerName,
            Here = dossier.Status,
            There = row.StatusText,
            Problems = row.Problems,
        };

    /// <summary>Only a file that is said to hold every dossier of its days proves that one is missing there.</summary>
    private IQueryable<Found> NotThere(DossierImport import)
    {
        var from = VietnamTime.StartOf(import.CoversFrom ?? DateOnly.MaxValue.AddDays(-2));
        var before = VietnamTime.EndOf(import.CoversTo ?? DateOnly.MaxValue.AddDays(-2));
        return Here(import.Source)
            .Where(dossier => dossier.ArrivedAt >= from && dossier.ArrivedAt < before)
            .Where(dossier => !database.ImportRows.Any(row => row.ImportId == import.Id && row.Code == dossier.Code))
            .OrderBy(dossier => dossier.ArrivedAt)
            .ThenBy(dossier => dossier.Id)
            .Select(dossier => new Found
            {
                Code = dossier.Code,
                OwnerName = dossier.OwnerName,
                Here = dossier.Status,
            });
    }

    /// <summary>Whatever file said it: the source's last verdict is kept with the dossier (ADR 0008).</summary>
    private IQueryable<Found> OtherVerdict(SourceSystem source) =>
        Here(source)
            .Where(dossier => dossier.EndedAt != null && dossier.FirstDueAt != null && dossier.SourceVerdict != null)
            .Where(dossier => dossier.EndedAt <= dossier.FirstDueAt != (dossier.SourceVerdict == SourceVerdict.OnTime))
            .OrderBy(dossier => dossier.EndedAt)
            .ThenBy(dossier => dossier.Id)
            .Select(dossier => new Found
            {
                Code = dossier.Code,
                OwnerName = dossier.OwnerName,
                Here = dossier.Status,
                Verdict = dossier.SourceVerdict,
            });

    private sealed class Found
    {
        public string Code { get; init; } = "";

        public string OwnerName { get; init; } = "";

        public DossierStatus? Here { get; init; }

        public string? There { get; init; }

        public SourceVerdict? Verdict { get; init; }

        public string[] Problems { get; init; } = [];

        public DifferenceRow As(Difference kind) =>
            new(kind, Code, OwnerName, Here, Verdict is { } verdict ? ImportNames.Of(verdict) : There, string.Join(' ', Problems));
    }
}
