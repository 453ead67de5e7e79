using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>
/// What there is to say of a reception that was not simply at this desk, for this unit, just now. Support point, receiving unit and deciding unit
/// are three facts (Decree 118/2025).
/// </summary>
internal sealed record DossierReach
{
    /// <summary>A usual reception.</summary>
    public static DossierReach Here { get; } = new();

    /// <summary>The unit that decides, where it is not the receiving one (phi địa giới); null for the receiving one.</summary>
    public Guid? CompetentUnitId { get; init; }

    public ReceptionPlace Place { get; init; }

    /// <summary>The support point; null unless the place is one.</summary>
    public Guid? SupportUnitId { get; init; }

    /// <summary>Why the applicant was helped at home.</summary>
    public string? PlaceReason { get; init; }

    /// <summary>The number of the postal item.</summary>
    public string? PostalNumber { get; init; }

    /// <summary>The day of the postmark.</summary>
    public DateOnly? PostmarkedOn { get; init; }

    /// <summary>When the post brought it; the clock starts when the desk takes it in. Null for then.</summary>
    public DateTimeOffset? ArrivedAt { get; init; }

    /// <summary>The number of the receipt written by hand during an outage.</summary>
    public string? PaperNumber { get; init; }

    /// <summary>What stands against it by itself; which units there are is not looked at.</summary>
    /// <param name="channel">How the dossier came in.</param>
    /// <param name="typedReceivedAt">The real time of a reception that is typed later; null for one made now.</param>
    /// <param name="now">Now.</param>
    public IEnumerable<Error> Refusals(DossierChannel channel, DateTimeOffset? typedReceivedAt, DateTimeOffset now) =>
        [.. PlaceRefusals(), .. PostRefusals(channel, typedReceivedAt ?? now), .. PaperRefusals(typedReceivedAt)];

    private IEnumerable<Error> PlaceRefusals()
    {
        if ((Place == ReceptionPlace.SupportPoint) != (SupportUnitId is not null))
        {
            yield return Place == ReceptionPlace.SupportPoint ? ReachErrors.SupportPointMissing : ReachErrors.SupportPointNeedsPlace;
        }

        if (Place == ReceptionPlace.Home && string.IsNullOrWhiteSpace(PlaceReason))
        {
            yield return ReachErrors.HomeReasonMissing;
        }

        if (PlaceReason?.Length > DossierLimits.ReasonMaxLength)
        {
            yield return DossierErrors.TooLong(DossierLimits.ReasonMaxLength).At("Reach.PlaceReason");
        }
    }

    private IEnumerable<Error> PostRefusals(DossierChannel channel, DateTimeOffset receivedAt)
    {
        if (channel != DossierChannel.Postal)
        {
            if (PostalNumber is not null || PostmarkedOn is not null || ArrivedAt is not null)
            {
                yield return ReachErrors.NotByPost;
            }

            yield break;
        }

        if (PostalNumber is { } number && (number.Length > DossierLimits.PostalNumberMaxLength || !number.All(IsOfPostalNumber)))
        {
            yield return ReachErrors.PostalNumberWrong;
        }

        if (ArrivedAt is { } arrived && (arrived > receivedAt || arrived < receivedAt.AddDays(-DossierLimits.PostArrivedWithinDays)))
        {
            yield return ReachErrors.ArrivedAtWrong;
        }

        var arrivedOn = VietnamTime.DayOf(ArrivedAt ?? receivedAt);
        if (PostmarkedOn is { } day && (day > arrivedOn || day < arrivedOn.AddDays(-DossierLimits.PostmarkedWithinDays)))
        {
            yield return ReachErrors.PostmarkWrong;
        }
    }

    private IEnumerable<Error> PaperRefusals(DateTimeOffset? typedReceivedAt)
    {
        if ((typedReceivedAt is null) != (PaperNumber is null))
        {
            yield return PaperNumber is null ? ReachErrors.PaperNumberMissing : ReachErrors.PaperTimeMissing;
        }

        if (PaperNumber?.Length > DossierLimits.PaperNumberMaxLength)
        {
            yield return DossierErrors.TooLong(DossierLimits.PaperNumberMaxLength).At("Reach.PaperNumber");
        }
    }

    private static bool IsOfPostalNumber(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is ' ' or '-' or '.' or '/';
}
