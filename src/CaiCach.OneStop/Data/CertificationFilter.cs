using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Certification;

namespace CaiCach.OneStop.Data;

/// <summary>What a person chose to see of a certification book; all of it stands in the address.</summary>
internal sealed record CertificationFilter
{
    /// <summary>The kind whose book it is.</summary>
    public CertificationKind Book { get; init; } = CertificationKind.Copy;

    public required int Year { get; init; }

    /// <summary>Certified on this day only; null for the whole year.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Words of the requester's or the paper's name, or a number.</summary>
    public string? Words { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The entries that pass, within the unit that is looked at.</summary>
    public IQueryable<CertificationEntry> Of(OneStopDbContext database, Guid unitId)
    {
        var entries = database.Certifications.Where(entry => entry.UnitId == unitId && entry.Book == Book && entry.Year == Year);
        if (Day is { } day)
        {
            var (from, before) = (VietnamTime.StartOf(day), VietnamTime.StartOf(day.AddDays(1)));
            entries = entries.Where(entry => entry.CertifiedAt >= from && entry.CertifiedAt < before);
        }

        if (string.IsNullOrWhiteSpace(Words))
        {
            return entries;
        }

        var folded = VietnameseText.Fold(Words.Trim());
        return int.TryParse(folded, out var number)
            ? entries.Where(entry => entry.Number == number)
            : entries.Where(entry => entry.FoldedWords.Contains(folded));
    }
}
