using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Demo;

/// <summary>How a dossier of the demonstration will go.</summary>
internal enum DemoOutcome
{
    InTime,
    Late,
    Supplement,
    Withdrawn,
}

/// <summary>
/// Lives a dossier through the application's own moves, each at its hour of work, until it ends or the story does. Nothing is set past the domain.
/// </summary>
internal sealed class DemoLife(DossierTimekeeper timekeeper, DemoStaff staff, Random random, DateTimeOffset end)
{
    private const int MinutesOfDay = 480;
    private const double LateShare = 0.018;
    private const double SupplementShare = 0.03;
    private const double WithdrawnShare = 0.005;

    /// <summary>Takes it in and moves it on.</summary>
    public (Dossier Dossier, List<DossierEvent> History) Live(DossierReception reception)
    {
        var desk = OneOf(staff.Desk);
        var officer = OneOf(staff.Officers);
        var leader = OneOf(staff.Leaders);
        var (dossier, received) = Dossier.Receive(reception, desk, timekeeper, reception.ReceivedAt);
        var history = new List<DossierEvent> { received };
        var outcome = Outcome();
        var work = WorkMinutes(outcome, dossier);
        var at = Later(reception.ReceivedAt, Math.Min(work / 10, 5 + random.Next(60)));
        if (!Move(dossier, history, DossierAction.Assign, at, desk, Role.Receptionist, officer))
        {
            return (dossier, history);
        }

        if (outcome == DemoOutcome.Withdrawn)
        {
            Move(dossier, history, DossierAction.Withdraw, Later(at, work / 3), desk, Role.Receptionist, note: DemoPeople.Withdrawn);
            return (dossier, history);
        }

        if (outcome == DemoOutcome.Supplement && !Supplement(dossier, history, ref at, officer, desk, work))
        {
            return (dossier, history);
        }

        Finish(dossier, history, at, work, officer, leader, desk);
        return (dossier, history);
    }

    private void Finish(
        Dossier dossier,
        List<DossierEvent> history,
        DateTimeOffset at,
        int work,
        DossierActor officer,
        DossierActor leader,
        DossierActor desk
    )
    {
        at = Later(at, work * 6 / 10);
        if (!Move(dossier, history, DossierAction.Submit, at, officer, Role.Officer))
        {
            return;
        }

        at = Later(at, work * 2 / 10);
        if (!Move(dossier, history, DossierAction.Approve, at, leader, Role.Leader))
        {
            return;
        }

        at = Later(at, work / 10);
        if (Move(dossier, history, DossierAction.Complete, at, desk, Role.Receptionist))
        {
            Move(dossier, history, DossierAction.Return, Later(at, 10 + random.Next(MinutesOfDay * 2)), desk, Role.Receptionist);
        }
    }

    private bool Supplement(
        Dossier dossier,
        List<DossierEvent> history,
        ref DateTimeOffset at,
        DossierActor officer,
        DossierActor desk,
        int work
    )
    {
        at = Later(at, work / 5);
        var answerBy = timekeeper.Calendar.AddWorkingDays(VietnamTime.DayOf(at), 5);
        if (
            !Move(
                dossier,
                history,
                DossierAction.AskSupplement,
                at,
                officer,
                Role.Officer,
                null,
                DemoPeople.ReasonOf(random.Next(4)),
                answerBy
            )
        )
        {
            return false;
        }

        at = Later(at, MinutesOfDay + random.Next(MinutesOfDay * 3));
        return Move(dossier, history, DossierAction.Supplement, at, desk, Role.Receptionist);
    }

    private DemoOutcome Outcome() =>
        random.NextDouble() switch
        {
            < LateShare => DemoOutcome.Late,
            < LateShare + SupplementShare => DemoOutcome.Supplement,
            < LateShare + SupplementShare + WithdrawnShare => DemoOutcome.Withdrawn,
            _ => DemoOutcome.InTime,
        };

    /// <summary>Minutes of work from reception to result: a part of what the limit leaves, or more of it.</summary>
    private int WorkMinutes(DemoOutcome outcome, Dossier dossier)
    {
        var allowed = dossier.FirstDueAt is { } due
            ? (int)Math.Max(20, timekeeper.Calendar.WorkingMinutesBetween(dossier.ReceivedAt!.Value, due))
            : MinutesOfDay * 2;
        var share = outcome == DemoOutcome.Late ? 1.1 + (random.NextDouble() * 0.8) : 0.25 + (random.NextDouble() * 0.6);
        return Math.Max(10, (int)(allowed * share));
    }

    private DateTimeOffset Later(DateTimeOffset at, int minutes) => timekeeper.Calendar.AddWorkingMinutes(at, Math.Max(1, minutes));

    private bool Move(
        Dossier dossier,
        List<DossierEvent> history,
        DossierAction action,
        DateTimeOffset at,
        DossierActor actor,
        Role role,
        DossierActor? officer = null,
        string? note = null,
        DateOnly? answerBy = null
    )
    {
        if (at > end)
        {
            return false;
        }

        var input = new MoveInput
        {
            OccurredAt = at,
            Note = note,
            OfficerId = officer?.PersonId,
            OfficerName = officer?.Name,
            AnswerBy = answerBy,
        };
        var moved = dossier.Move(action, input, actor, [role], timekeeper, history, at);
        if (moved.Failed)
        {
            throw new InvalidOperationException($"The story does not fit the state table: {moved.Errors[0].Code}");
        }

        history.Add(moved.Value);
        return true;
    }

    private T OneOf<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];
}
