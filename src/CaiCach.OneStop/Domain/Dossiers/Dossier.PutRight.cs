using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <content>What the system that decides puts right later, of its times and of the owner.</content>
internal sealed partial class Dossier
{
    /// <summary>Lines that give an end whose time was assumed the time that the source tells now.</summary>
    private void PutTimesRight(SourceReport report, List<DossierEvent> told)
    {
        foreach (var line in told.Where(IsTurn).OrderBy(line => line.Sequence).ToList())
        {
            var times = new TrueTimes(told);
            if (times.IsAssumed(line) && SourceMoves.TimeOf(line.ToStage, report.Facts) is { } moment)
            {
                told.AddRange(PutTimeRight(line, moment, times, told, report));
            }
        }
    }

    private IEnumerable<DossierEvent> PutTimeRight(
        DossierEvent line,
        SourceMoment moment,
        TrueTimes times,
        List<DossierEvent> told,
        SourceReport report
    )
    {
        var known = times.At(line);
        var before = DossierTimekeeper.LastTurnAt(told.Where(other => (other.Retimes ?? other.Sequence) < line.Sequence));
        var at = moment.At < before ? before.Value : moment.At;
        var isAssumed = !moment.HasTime || at != moment.At;
        var next = told.Find(other => IsTurn(other) && other.Sequence > line.Sequence);
        // Of two assumed times the earlier day is nearer: when the source was read, the end was already there.
        var isNearer = !isAssumed || known < before || VietnamTime.DayOf(at) < VietnamTime.DayOf(known);
        if (!isNearer || (next is not null && !times.IsAssumed(next) && times.At(next) < at))
        {
            yield break;
        }

        EventCount++;
        MovedAt = MovedAt == known ? at : MovedAt;
        ReturnedAt = line.ToStage == DossierStage.Returned ? at : ReturnedAt;
        var putRight = new DossierMoment(at, report.Now) { IsTimeAssumed = isAssumed, Retimes = line.Sequence };
        yield return new DossierEvent(this, DossierAction.Import, Stage, ActorOf(report), putRight);
    }

    /// <summary>Takes over what the source says otherwise of the owner, unless putting that right is our desk's (<see cref="OwnActions"/>).</summary>
    private OwnerCorrection? PutOwnerRight(SourceReport report, DossierParty owner, List<DossierEvent> told)
    {
        if (!IsDecidedElsewhere(DossierAction.Correct) || OwnerCorrection.Of(report.Facts, owner) is not { } correction)
        {
            return null;
        }

        owner.Take(correction);
        OwnerName = owner.Name;
        EventCount++;
        var moment = new DossierMoment(report.Now, report.Now) { Note = ImportNames.PutRight(correction) };
        told.Add(new DossierEvent(this, DossierAction.Correct, Stage, ActorOf(report), moment));
        return correction;
    }

    private static bool IsTurn(DossierEvent line) => line.FromStage != line.ToStage;

    private static DossierActor ActorOf(SourceReport report) => new(null, report.Source.Name, report.UnitId);
}
