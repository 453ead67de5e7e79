using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Data;

/// <summary>
/// The desk where certification begins: the dossier is taken in and in hand, the fee collected, the book written. All is kept with the caller's
/// commit, and every step goes through the state table.
/// </summary>
internal sealed class CertificationDesk(
    OneStopDbContext database,
    CertificationCatalogue catalogue,
    CertificationSigners signers,
    CertificationNumbers bookNumbers,
    DossierTimekeepers timekeepers,
    DossierNumbers numbers,
    DossierCodeRules codes,
    IUnitDirectory units,
    SecretNumbers secrets,
    QueueTickets tickets,
    IdentityRules identities,
    CurrentUser user
)
{
    /// <summary>What may be violated when two are there at once.</summary>
    public static IReadOnlyDictionary<string, Error> Constraints { get; } =
        new Dictionary<string, Error>(StringComparer.Ordinal)
        {
            [DossierConfiguration.CodeIsUnique] = DossierErrors.CodeTaken,
            [CertificationEntryConfiguration.NumberIsUnique] = CertificationErrors.NumberTaken,
        };

    /// <summary>Begins: received, in the hand of whoever is at the desk, paid and booked.</summary>
    public async Task<Result<CertificationCase>> BeginAsync(
        CertificationRequest request,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var day = VietnamTime.DayOf(now);
        if (!user.RolesIn([user.UnitId]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        if (catalogue.On(day).Of(request.Kind) is not { } rules)
        {
            return CertificationErrors.KindUnknown;
        }

        var found = await database.FindAsync(rules.ProcedureCode, day, cancellationToken);
        var signer = await signers.FindAsync(request.SignerId, cancellationToken);
        var exemption = rules.Fee.Exemptions.FirstOrDefault(one => one.Code == request.ExemptionCode && one.HoldsOn(day));
        Error?[] missing =
        [
            found is null ? CertificationErrors.ProcedureMissing : null,
            signer is null ? CertificationErrors.SignerUnknown : null,
            exemption is null && !string.IsNullOrEmpty(request.ExemptionCode) ? CertificationErrors.ExemptionUnknown : null,
        ];
        if (request.Refusals(identities).Concat(missing.OfType<Error>()).ToList() is { Count: > 0 } refusals)
        {
            return Result<CertificationCase>.Fail(refusals);
        }

        var begun = await ReceiveAsync(found!, request, now, cancellationToken);
        if (Move(begun, DossierAction.Assign, now) is { Failed: true } refused)
        {
            return Result<CertificationCase>.Fail(refused.Errors);
        }

        var fee = KeepFee(begun.Dossier, rules.Fee, request, exemption, now);
        var entries = await WriteBookAsync(begun.Dossier, request, rules, signer!, exemption, now, cancellationToken);
        return begun with { Entries = entries, FeeVnd = fee.AmountVnd, IsOwed = fee.IsOwed };
    }

    /// <summary>Goes one step on, as whoever is at the desk.</summary>
    public Result Move(CertificationCase one, DossierAction action, DateTimeOffset now)
    {
        var dossier = one.Dossier;
        var before = (int)dossier.Status;
        var actor = user.ActorFor(dossier);
        var input = new MoveInput
        {
            OccurredAt = now,
            OfficerId = actor.PersonId,
            OfficerName = actor.Name,
            IsBooked = true,
        };
        var moved = dossier.Move(action, input, actor, user.RolesFor(dossier), one.Timekeeper, one.History, now);
        if (moved.Failed)
        {
            return moved;
        }

        database.Add(moved.Value);
        one.History.Add(moved.Value);
        one.Events.Add(
            new DossierMoved(actor.UnitId, dossier.Id, dossier.Code, action.ToString(), before, (int)dossier.Status, now, dossier.OfficerId)
        );
        return Result.Done();
    }

    private async Task<CertificationCase> ReceiveAsync(
        ProcedureInForce found,
        CertificationRequest request,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var day = VietnamTime.DayOf(now);
        var unit = (await units.FindAsync(user.UnitId, cancellationToken))!;
        var timekeeper = await timekeepers.OfAsync(found.Version, null, DossierChannel.Desk, unit.Id, now, cancellationToken);
        var owner = request.Requester(identities);
        var number = owner.Identity is { } identity ? await secrets.SealAsync(identity.Value, cancellationToken) : null;
        var reception = new DossierReception
        {
            Code = codes.CodeOf(unit.Code.ToUpperInvariant(), day, await numbers.NextAsync(unit.Id, day, cancellationToken)),
            ProcedureId = found.Procedure.Id,
            VersionId = found.Version.Id,
            ReceivingUnitId = unit.Id,
            CompetentUnitId = unit.Id,
            Channel = DossierChannel.Desk,
            ReturnWay = request.ReturnWay,
            OwnerName = owner.Name,
            ReceivedAt = now,
        };
        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, unit.Id);
        var (dossier, received) = Dossier.Receive(reception, actor, timekeeper, now);
        database.AddRange(dossier, received, new DossierParty(dossier, PartyRole.Owner, owner, number));
        var components = found.Version.Content.Components.Where(one => one is { IsRequired: true, When: null });
        database.AddRange(
            components.Select((one, i) => new DossierComponent(dossier, one, new ReceivedPaper(one.Code, one.Kind, one.Copies), i))
        );
        var begun = new CertificationCase(dossier, timekeeper, [received]);
        begun.Events.Add(
            new DossierReceived(unit.Id, dossier.Id, dossier.Code, found.Procedure.Code, (int)dossier.Channel, now, dossier.FirstDueAt)
        );
        begun.Events.AddRange(await tickets.TakeInAsync(dossier, request.HasMoreOfNumber, cancellationToken));
        return begun;
    }

    /// <summary>Collects cash at once; a transfer is owed until it is confirmed.</summary>
    private DossierFee KeepFee(
        Dossier dossier,
        CertificationFee fee,
        CertificationRequest request,
        FeeExemption? exemption,
        DateTimeOffset now
    )
    {
        var kept = new DossierFee(dossier, fee.ToProcedureFee(), request.Papers.Sum(fee.Of), exemption);
        if (kept.IsOwed && !request.PaysByQr)
        {
            kept.Pay(PaymentMeans.Cash, now);
        }

        database.Add(kept);
        return kept;
    }

    private async Task<IReadOnlyList<CertificationEntry>> WriteBookAsync(
        Dossier dossier,
        CertificationRequest request,
        CertificationKindRules rules,
        CertificationSigner signer,
        FeeExemption? exemption,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var year = VietnamTime.DayOf(now).Year;
        var first = await bookNumbers.NextAsync(dossier.UnitId, rules.BookKind, year, request.Papers.Count, cancellationToken);
        var entries = new List<CertificationEntry>();
        foreach (var (i, paper) in request.Papers.Index())
        {
            var named = paper with { Name = paper.Name.Trim() };
            var feeVnd = exemption?.Of(rules.Fee.Of(paper)) ?? rules.Fee.Of(paper);
            entries.Add(new CertificationEntry(dossier, rules, first + i, named, feeVnd, signer, now) { Note = exemption?.Name });
        }

        database.AddRange(entries);
        return entries;
    }
}
