using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

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

    /// <summary>Papers were asked for and did not come in time; form 05 is offered.</summary>
    NotAnswered,

    /// <summary>Everything, closed too.</summary>
    All,

    /// <summary>Not handled yet.</summary>
    Unfinished,

    /// <summary>
    /// Ended with a result that is not kept as a file (Decision 766, component 4.2). Dossiers decided elsewhere and certifications, whose result is
    /// the paper itself, are not among them.
    /// </summary>
    ResultMissing,

    /// <summary>Approved, with a result (PDF) that waits for the leader's digital signature; electronic copies that wait to be certified by it.</summary>
    ToSign,

    /// <summary>The same, signed by the leader; waits for the agency's signature.</summary>
    ToSeal,

    /// <summary>Other units' dossiers for which this one's answer is waited for.</summary>
    Asked,

    /// <summary>Received here, decided by another unit (phi địa giới).</summary>
    Elsewhere,
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

    /// <summary>Handled (Đã xử lý xong, Đã trả kết quả) within these days.</summary>
    public DayRange? Handled { get; init; }

    /// <summary>Only those that the officer had in hand last.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>Only those handled after their first due time.</summary>
    public bool IsHandledLate { get; init; }

    /// <summary>Only those for which papers were asked.</summary>
    public bool IsSupplemented { get; init; }

    /// <summary>Code, or words of the owner's name.</summary>
    public string? Words { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>Whether a name or a code is searched for.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Words);

    /// <summary>Up to how many the list counts; null for all.</summary>
    public int? CountedMax => List == WorkList.ResultMissing || IsSearch ? DossierLimits.BacklogCountedMax : null;

    /// <summary>How many pass; one more than <see cref="CountedMax"/> where there are more.</summary>
    public Task<int> CountAsync(IQueryable<Dossier> passed, CancellationToken cancellationToken) =>
        (CountedMax is { } most ? passed.Take(most + 1) : passed).CountAsync(cancellationToken);

    /// <summary>Up to when <see cref="WorkList.Soon"/> looks.</summary>
    public static DateTimeOffset SoonUntil(WorkingCalendar calendar, DateTimeOffset now) =>
        calendar.AddWorkingMinutes(now, ProcessRules.WorkingDayMinutes);

    /// <summary>The dossiers that pass, within the unit that is looked at.</summary>
    public IQueryable<Dossier> Of(OneStopDbContext database, Guid unitId, Guid? personId, WorkingCalendar calendar, DateTimeOffset now)
    {
        var soon = SoonUntil(calendar, now);
        var dossiers =
            List == WorkList.Asked ? database.Dossiers.Where(dossier => dossier.AskedUnitId == unitId)
            : List == WorkList.Elsewhere ? database.Dossiers.ReceivedForOthersBy(unitId)
            : database.Dossiers.Where(dossier => dossier.CompetentUnitId == unitId);
        var today = VietnamTime.DayOf(now);
        dossiers = List switch
        {
            WorkList.NotAnswered => dossiers.Where(dossier => dossier.Stage == DossierStage.AwaitingSupplement && dossier.AnswerBy < today),
            WorkList.Open => dossiers.Where(dossier => dossier.Stage <= DossierStage.Completed),
            WorkList.Mine => dossiers.Where(dossier => dossier.OfficerId == personId && dossier.Stage <= DossierStage.AwaitingPayment),
            WorkList.Unfinished => dossiers.Where(dossier => dossier.Stage <= DossierStage.AwaitingPayment && dossier.EndedAt == null),
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
            WorkList.ToSign or WorkList.ToSeal => WithUnsigned(database, dossiers, List == WorkList.ToSeal),
            WorkList.ResultMissing => dossiers.Where(dossier =>
                (dossier.Stage == DossierStage.Completed || dossier.Stage == DossierStage.Returned)
                && dossier.ResultDigitisedAt == null
                && dossier.Source == null
                && !database.Certifications.Any(entry => entry.DossierId == dossier.Id)
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

        dossiers = OfTheHandled(dossiers);
        return IsSearch ? Named(database, dossiers, Words!.Trim()) : dossiers;
    }

    /// <summary>The rule of <see cref="ResultFiles"/> for many; what was digitised beside the moves mostly is a scan of what was signed on paper.</summary>
    private static IQueryable<Dossier> WithUnsigned(OneStopDbContext database, IQueryable<Dossier> dossiers, bool isSignedByPerson)
    {
        var waiting =
            from file in database.Files
            join line in database.Events on file.EventId equals line.Id
            where
                file.IsResult
                && EF.Functions.ILike(file.FileName, "%.pdf")
                && !database.Signatures.Any(signature => signature.FileBeforeId == file.Id)
                && database.Signatures.Any(signature => signature.FileAfterId == file.Id && signature.Kind == SignatureKind.Person)
                    == isSignedByPerson
                && !database.Signatures.Any(signature => signature.FileAfterId == file.Id && signature.Kind == SignatureKind.Agency)
                && !database.Events.Any(later =>
                    later.DossierId == file.DossierId
                    && later.Sequence > line.Sequence
                    && (
                        later.ToStage <= DossierStage.Proposed
                        || (
                            line.Action == DossierAction.Complete
                            && later.Action == DossierAction.Recall
                            && later.FromStage == DossierStage.Completed
                        )
                    )
                )
            select file.DossierId;
        // An electronic copy in hand waits for the signature that certifies it.
        return dossiers.Where(dossier =>
            dossier.Stage <= DossierStage.Completed
            && (
                (
                    (dossier.Stage == DossierStage.Approved || dossier.Stage == DossierStage.Completed)
                    && dossier.Source == null
                    && waiting.Any(id => id == dossier.Id)
                )
                || (
                    !isSignedByPerson
                    && dossier.Stage == DossierStage.InHand
                    && database.ElectronicCopies.Any(copy => copy.DossierId == dossier.Id)
                )
            )
        );
    }

    private IQueryable<Dossier> OfTheHandled(IQueryable<Dossier> dossiers)
    {
        if (Handled is { } handled)
        {
            var (from, before) = (handled.StartsAt, handled.EndsBefore);
            dossiers = dossiers.Where(dossier =>
                dossier.EndedAt >= from
                && dossier.EndedAt < before
                && (dossier.Status == DossierStatus.Completed || dossier.Status == DossierStatus.ResultReturned)
            );
        }

        if (OfficerId is { } officer)
        {
            dossiers = dossiers.Where(dossier => dossier.OfficerId == officer);
        }

        if (IsHandledLate)
        {
            dossiers = dossiers.Where(dossier => dossier.EndedAt > dossier.FirstDueAt);
        }

        return IsSupplemented ? dossiers.Where(dossier => dossier.SupplementCount > 0) : dossiers;
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
