using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>Takes dossiers in: the version of the day, the parties sealed, the papers, the fees, the due time and the code.</summary>
internal sealed class ReceiveDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierTimekeepers timekeepers,
    ProcessesInForce processes,
    DossierNumbers numbers,
    DossierCodeRules codes,
    ReachDesk reaches,
    UnitLevels levels,
    IUnitDirectory units,
    SubmissionDesk submissions,
    SecretNumbers secrets,
    DossierPapers stored,
    QueueTickets tickets,
    IdentityRules identities,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierConfiguration.CodeIsUnique] = DossierErrors.CodeTaken,
        [ReachDesk.Constraint.Key] = ReachDesk.Constraint.Value,
    };

    /// <summary>Takes one in and commits.</summary>
    public async Task<Result<ReceivedDossier>> HandleAsync(ReceiveDossierCommand command, CancellationToken cancellationToken)
    {
        var taken = await TakeAsync(command, cancellationToken);
        if (taken.Failed)
        {
            return Result<ReceivedDossier>.Fail(taken.Errors);
        }

        var reason = command.Reach.PaperNumber is null ? null : command.Note;
        var committed = await unitOfWork.CommitAsync(taken.Value.Events, reason, cancellationToken, Constraints);
        return committed.Failed ? Result<ReceivedDossier>.Fail(committed.Errors) : taken.Value.Dossier;
    }

    /// <summary>Takes one in; the caller commits it with its events, or drops the whole work when it was refused.</summary>
    public async Task<Result<TakenDossier>> TakeAsync(ReceiveDossierCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var receivedAt = command.ReceivedAt ?? now;
        var found = await database.FindAsync(command.ProcedureCode, VietnamTime.DayOf(receivedAt), cancellationToken);
        if (!user.RolesIn([command.UnitId]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        if (ReceptionRules.Refusals(command, found, identities, receivedAt, now) is { Count: > 0 } refusals)
        {
            return Result<TakenDossier>.Fail(refusals);
        }

        if (await reaches.RefusalAsync(command.Reach, command.UnitId, found!.Version.Content, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (!await levels.IsHandledAsync(command.Reach.CompetentUnitId ?? command.UnitId, found.Procedure.Level, cancellationToken))
        {
            return DossierErrors.LevelNotHere(found.Procedure.Level);
        }

        var prepared = await PreparedAsync(command, cancellationToken);
        if (prepared.Failed)
        {
            return Result<TakenDossier>.Fail(prepared.Errors);
        }

        var unit = await units.FindAsync(command.UnitId, cancellationToken);
        var competentId = command.Reach.CompetentUnitId ?? unit!.Id;
        var day = VietnamTime.DayOf(receivedAt);
        var process = await processes.FindAsync(found.Version.Id, competentId, day, cancellationToken);
        var timekeeper = await timekeepers.OfAsync(found.Version, process, command.Channel, competentId, receivedAt, cancellationToken);
        var owner = command.Owner.Describe(command.TellBy, identities);
        var number = await numbers.NextAsync(unit!.Id, day, cancellationToken);
        var reception = new DossierReception
        {
            Code = codes.CodeOf(unit.Code.ToUpperInvariant(), day, number),
            ProcedureId = found.Procedure.Id,
            VersionId = found.Version.Id,
            ProcessId = process?.Id,
            ReceivingUnitId = unit.Id,
            CompetentUnitId = competentId,
            Reach = command.Reach,
            BatchId = command.BatchId,
            Channel = command.Channel,
            ReturnWay = command.ReturnWay,
            OwnerName = owner.Name,
            Note = Trimmed(command.Note),
            ReceivedAt = receivedAt,
        };
        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, unit.Id);
        var (dossier, happened) = Dossier.Receive(reception, actor, timekeeper, now);
        database.AddRange(dossier, happened);
        if (prepared.Value?.Submission.TakeIn(dossier) is { Failed: true } used)
        {
            return Result<TakenDossier>.Fail(used.Errors);
        }

        var ownerHash = await KeepPartiesAsync(dossier, command, owner, cancellationToken);
        ReceivedPaper[] papers = [.. command.Papers.SelectMany(paper => WithFiles(paper, prepared.Value))];
        var reused = await KeepPapersAsync(dossier, found.Version.Content, papers, ownerHash, actor, cancellationToken);
        if (reused.Failed)
        {
            return Result<TakenDossier>.Fail(reused.Errors);
        }

        KeepFees(dossier, found.Version.Content, command, receivedAt);
        reaches.Keep(dossier, command.Reach, actor);
        var isAtCounter = command is { IsFromQueue: true, Channel: DossierChannel.Desk, ReceivedAt: null };
        var served = isAtCounter ? await tickets.TakeInAsync(dossier, command.HasMoreOfNumber, cancellationToken) : [];
        return new TakenDossier(
            new ReceivedDossier(
                dossier.Id,
                dossier.Code,
                receivedAt,
                dossier.DueAt,
                (int)dossier.Status,
                [.. ReceptionRules.Missing(found.Version.Content.Components, command.Papers).Select(component => component.Code)]
            ),
            [
                new DossierReceived(
                    dossier.UnitId,
                    dossier.Id,
                    dossier.Code,
                    found.Procedure.Code,
                    (int)dossier.Channel,
                    receivedAt,
                    dossier.FirstDueAt
                ),
                .. reused.Value,
                .. served,
            ]
        );
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Keeps who they are; the answer is the hash of the owner's number.</summary>
    private async Task<byte[]?> KeepPartiesAsync(
        Dossier dossier,
        ReceiveDossierCommand command,
        PartyDescription owner,
        CancellationToken cancellationToken
    )
    {
        var kept = await PartyAsync(dossier, PartyRole.Owner, owner, cancellationToken);
        database.Add(kept);
        foreach (var (role, party) in command.People.All.Where(one => one.Role != PartyRole.Owner))
        {
            database.Add(await PartyAsync(dossier, role, party.Describe(command.TellBy, identities), cancellationToken));
        }

        return kept.IdentityHash;
    }

    private async Task<DossierParty> PartyAsync(
        Dossier dossier,
        PartyRole role,
        PartyDescription description,
        CancellationToken cancellationToken
    ) =>
        new(
            dossier,
            role,
            description,
            description.Identity is { } identity ? await secrets.SealAsync(identity.Value, cancellationToken) : null
        );

    /// <summary>What was prepared at home; null where nothing was, refused where there is none such for this procedure.</summary>
    private async Task<Result<OpenSubmission?>> PreparedAsync(ReceiveDossierCommand command, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(command.PreparedCode))
        {
            return Result<OpenSubmission?>.Success(null);
        }

        var prepared = await submissions.PreparedAsync(command.PreparedCode, command.UnitId, cancellationToken);
        return prepared?.Procedure.Procedure.Code == command.ProcedureCode
            ? Result<OpenSubmission?>.Success(prepared)
            : SubmissionErrors.PreparedUnknown;
    }

    /// <summary>A paper with the files that were taken of it at home, each on a line.</summary>
    private static IEnumerable<ReceivedPaper> WithFiles(ReceivedPaper paper, OpenSubmission? prepared)
    {
        var files = prepared?.FilesOfPaper(paper.Code).ToList() ?? [];
        return files.Count == 0
            ? [paper]
            : files.Select((file, i) => paper with { Copies = i == 0 ? paper.Copies : 1, AttachmentId = file.AttachmentId });
    }

    /// <summary>Keeps what came, and takes from the owner's kept papers what was not asked for.</summary>
    private async Task<Result<IReadOnlyList<IEvent>>> KeepPapersAsync(
        Dossier dossier,
        ProcedureContent content,
        IReadOnlyList<ReceivedPaper> papers,
        byte[]? ownerHash,
        DossierActor actor,
        CancellationToken cancellationToken
    )
    {
        var events = new List<IEvent>();
        var offered = await stored.OfferedAsync(ownerHash, cancellationToken);
        var known = content.Components.Select(component => component.Code).ToList();
        var order = 0;
        foreach (var paper in papers.OrderBy(paper => known.IndexOf(paper.Code) is var at and >= 0 ? at : known.Count))
        {
            var component =
                content.Components.FirstOrDefault(component => component.Code == paper.Code)
                ?? new ProcedureComponent(paper.Code, paper.Code, paper.Kind, paper.Copies, IsRequired: false, When: null);
            var kept = new DossierComponent(dossier, component, paper, order++);
            database.Add(kept);
            if (offered.Any(one => stored.Fits(one, kept)))
            {
                kept.NoteOffer();
            }

            if (paper.StoredPaperId is { } storedId)
            {
                var reused = await stored.ReuseAsync(kept, ownerHash, storedId, actor, cancellationToken);
                if (reused.Failed)
                {
                    return Result<IReadOnlyList<IEvent>>.Fail(reused.Errors);
                }

                events.Add(reused.Value);
            }
        }

        return events;
    }

    private void KeepFees(Dossier dossier, ProcedureContent content, ReceiveDossierCommand command, DateTimeOffset receivedAt)
    {
        foreach (var fee in DueFees.OnArrival(dossier, content, VietnamTime.DayOf(receivedAt), command.Fees))
        {
            if (command.IsFeePaid && fee is { Moment: FeeMoment.Reception, IsOwed: true })
            {
                fee.Pay(command.PaidBy, receivedAt);
            }

            database.Add(fee);
        }
    }
}
