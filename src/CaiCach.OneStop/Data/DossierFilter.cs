using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Data;

/// <summary>Which work list.</summary>
internal enum WorkList
{
    /// <summary>All that the unit has open.</summary>
    Open,

    /// <summary>What this person has in hand.</summary>
    Mine,

    /// <summary>Past its due time and still open.</summary>
    Late,

    /// <summary>Due within a working day, and the clock runs.</summary>
    Soon,

    /// <summary>What the desk has to do: to check, to hand over, to bring out, to return.</summary>
    Desk,

    /// <summary>Everything, closed too.</summary>
    All,
}

/// <summary>What a person chose to see of the dossiers; all of it stands in the address.</summary>
internal sealed record DossierFilter
{
    public WorkList List { get; init; } = WorkList.Open;

    public DossierStage? Stage { get; init; }

    public string? FieldCode { get; init; }

    public DossierChannel? Channel { get; init; }

    /// <summary>Only those that this other system decides.</summary>
    public SourceSystem? Source { get; init; }

    /// <summary>Received within these days.</summary>
    public DayRange? Days { get; init; }

    /// <summary>Code, or words of the owner's name.</summary>
    public string? Words { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The dossiers that pass, within the unit that is looked at.</summary>
    public IQueryable<Dossier> Of(OneStopDbContext database, Guid unitId, Guid? personId, WorkingCalendar calendar, DateTimeOffset now)
    {
        var soon = calendar.AddWorkingMinutes(now, ProcessRules.WorkingDayMinutes);
        var dossiers = database.Dossiers.Where(dossier => dossier.CompetentUnitId == unitId);
        dossiers = List switch
        {
            WorkList.Open => dossiers.Where(dossier => dossier.Stage <= DossierStage.Completed),
            WorkList.Mine => dossiers.Where(dossier => dossier.OfficerId == personId && dossier.Stage <= DossierStage.AwaitingPayment),
            WorkList.Late => dossiers.Where(dossier =>
                dossier.Stage <= DossierStage.Approved && dossier.EndedAt == null && dossier.FirstDueAt < now
            ),
            WorkList.Soon => dossiers.Where(dossier =>
                dossier.Stage <= DossierStage.Approved && dossier.EndedAt == null && dossier.FirstDueAt >= now && dossier.FirstDueAt <= soon
            ),
            WorkList.Desk => dossiers.Where(dossier =>
                dossier.Stage == DossierStage.Arrived
                || dossier.Stage == DossierStage.Received
                || dossier.Stage == DossierStage.Approved
                || dossier.Stage == DossierStage.Completed
            ),
            _ => dossiers,
        };
        if (Stage is { } stage)
        {
            dossiers = dossiers.Where(dossier => dossier.Stage == stage);
        }

        if (Channel is { } channel)
        {
            dossiers = dossiers.Where(dossier => dossier.Channel == channel);
        }

        if (Source is { } source)
        {
            dossiers = dossiers.Where(dossier => dossier.Source == source);
        }

        if (FieldCode is { Length: > 0 } field)
        {
            dossiers = dossiers.Where(dossier =>
                database.Procedures.Any(procedure => procedure.Id == dossier.ProcedureId && procedure.FieldCode == field)
            );
        }

        if (Days is { } days)
        {
            var (from, before) = (days.StartsAt, days.EndsBefore);
            dossiers = dossiers.Where(dossier => dossier.ReceivedAt >= from && dossier.ReceivedAt < before);
        }

        return string.IsNullOrWhiteSpace(Words) ? dossiers : Named(database, dossiers, Words.Trim());
    }

    private static IQueryable<Dossier> Named(OneStopDbContext database, IQueryable<Dossier> dossiers, string words)
    {
        var folded = VietnameseText.Fold(words);
        var code = words.ToUpperInvariant();
        return dossiers.Where(dossier =>
            dossier.Code == code
            || dossier.Code.EndsWith(code)
            || database.Parties.Any(party => party.DossierId == dossier.Id && party.FoldedName.Contains(folded))
        );
    }
}
