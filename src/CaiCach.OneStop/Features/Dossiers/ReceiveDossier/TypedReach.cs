using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>As typed: where and how a dossier came in, where that was not simply at the desk.</summary>
internal sealed class TypedReach
{
    /// <summary>Name or code of the unit that decides; empty for the own one.</summary>
    [MaxLength(DossierLimits.NameMaxLength)]
    public string? CompetentUnit { get; set; }

    public ReceptionPlace Place { get; set; }

    public Guid? SupportUnitId { get; set; }

    public string? PlaceReason { get; set; }

    public string? PostalNumber { get; set; }

    public DateOnly? PostmarkedOn { get; set; }

    /// <summary>Day and time at which the post brought it.</summary>
    public DateTime? ArrivedAt { get; set; }

    public string? PaperNumber { get; set; }

    /// <summary>Whether anything was typed of the place.</summary>
    public bool HasPlace => Place != ReceptionPlace.Desk || SupportUnitId is not null || PlaceReason is not null;

    /// <summary>Whether anything was typed of the post.</summary>
    public bool HasPost => PostalNumber is not null || PostmarkedOn is not null || ArrivedAt is not null;

    /// <summary>What was typed; refused when the unit that decides is none of those that there are.</summary>
    /// <param name="others">The units that may decide instead of the own one.</param>
    public Result<DossierReach> Read(IReadOnlyList<UnitInfo> others)
    {
        var named = string.IsNullOrWhiteSpace(CompetentUnit) ? [] : Named(CompetentUnit.Trim(), others);
        if (named.Count != 1 && !string.IsNullOrWhiteSpace(CompetentUnit))
        {
            return ReachErrors.CompetentUnknown;
        }

        return new DossierReach
        {
            CompetentUnitId = named.Count == 1 ? named[0].Id : null,
            Place = Place,
            SupportUnitId = SupportUnitId,
            PlaceReason = Trimmed(PlaceReason),
            PostalNumber = Trimmed(PostalNumber),
            PostmarkedOn = PostmarkedOn,
            ArrivedAt = ArrivedAt is { } typed ? VietnamTime.At(DateOnly.FromDateTime(typed), TimeOnly.FromDateTime(typed)) : null,
            PaperNumber = Trimmed(PaperNumber),
        };
    }

    /// <summary>By code, by name, or by the name without what stands before it: "xã Phú Lộc" for "UBND xã Phú Lộc".</summary>
    private static List<UnitInfo> Named(string typed, IReadOnlyList<UnitInfo> others)
    {
        var folded = " " + VietnameseText.Fold(typed);
        return
        [
            .. others.Where(unit =>
                unit.Code.Equals(typed, StringComparison.OrdinalIgnoreCase)
                || (" " + VietnameseText.Fold(unit.Name)).EndsWith(folded, StringComparison.Ordinal)
            ),
        ];
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
