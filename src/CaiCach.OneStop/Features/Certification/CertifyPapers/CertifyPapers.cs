using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Certification.CertifyPapers;

/// <summary>Certifies the papers of one customer.</summary>
internal sealed record CertifyPapersCommand
{
    public required CertificationKind Kind { get; init; }

    public required string RequesterName { get; init; }

    /// <summary>As typed; null or empty for none.</summary>
    public string? Identity { get; init; }

    public required IReadOnlyList<CertificationPaper> Papers { get; init; }

    public required Guid SignerId { get; init; }

    /// <summary>Why nothing is to be paid; null or empty for the fee.</summary>
    public string? ExemptionCode { get; init; }
}

/// <summary>What was certified.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="FirstNumber">First number in the book.</param>
/// <param name="LastNumber">Last number in the book.</param>
/// <param name="FeeVnd">What was collected, in đồng.</param>
internal sealed record CertifiedPapers(string Code, int FirstNumber, int LastNumber, long FeeVnd);

/// <summary>
/// One customer at the certification lane: the dossier is taken in, certified and handed back, the book is written and the fee collected, all in
/// one transaction and through the state table.
/// </summary>
internal sealed class CertifyPapersHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    CertificationCatalogue catalogue,
    CertificationSigners signers,
    CertificationNumbers bookNumbers,
    DossierTimekeepers timekeepers,
    DossierNumbers numbers,
    DossierCodeRules codes,
    IUnitDirectory units,
    SecretNumbers secrets,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierConfiguration.CodeIsUnique] = DossierErrors.CodeTaken,
        [CertificationEntryConfiguration.NumberIsUnique] = CertificationErrors.NumberTaken,
    };

    public async Task<Result<CertifiedPapers>> HandleAsync(CertifyPapersCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var day = VietnamTime.DayOf(now);
        var roles = user.RolesIn([user.UnitId]);
        if (!roles.Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        if (catalogue.On(day).Of(command.Kind) is not { } rules)
        {
            return CertificationErrors.KindUnknown;
        }

        var found = await database.FindAsync(rules.ProcedureCode, day, cancellationToken);
        var signer = await signers.FindAsync(command.SignerId, cancellationToken);
        var exemption = rules.Fee.Exemptions.FirstOrDefault(one => one.Code == command.ExemptionCode);
        if (Refusals(command, found, signer, exemption, day) is { Count: > 0 } refusals)
        {
            return Result<CertifiedPapers>.Fail(refusals);
        }

        var owner = Requester(command, day);
        var (dossier, events) = await LiveAsync(found!, owner, roles, now, cancellationToken);
        if (events.Failed)
        {
            return Result<CertifiedPapers>.Fail(events.Errors);
        }

        var number = owner.Identity is { } identity ? await secrets.SealAsync(identity.Value, cancellationToken) : null;
        database.Add(new DossierParty(dossier, PartyRole.Owner, owner, number));
        KeepPapers(dossier, found!.Version.Content);
        var fee = KeepFee(dossier, rules.Fee, command.Papers, exemption, now);
        var first = await WriteBookAsync(dossier, command, rules, signer!, exemption, now, cancellationToken);
        var committed = await unitOfWork.CommitAsync(events.Value, null, cancellationToken, Constraints);
        return committed.Failed
            ? Result<CertifiedPapers>.Fail(committed.Errors)
            : new CertifiedPapers(dossier.Code, first, first + command.Papers.Count - 1, fee);
    }

    private static List<Error> Refusals(
        CertifyPapersCommand command,
        ProcedureInForce? found,
        CertificationSigner? signer,
        FeeExemption? exemption,
        DateOnly day
    )
    {
        var refusals = CertificationPaper.Refusals(command.Papers).ToList();
        if (found is null)
        {
            refusals.Add(CertificationErrors.ProcedureMissing);
        }

        if (string.IsNullOrWhiteSpace(command.RequesterName))
        {
            refusals.Add(DossierErrors.NameMissing.At(nameof(command.RequesterName)));
        }

        if (!string.IsNullOrWhiteSpace(command.Identity) && IdentityNumber.Read(command.Identity, day) is null)
        {
            refusals.Add(DossierErrors.IdentityWrong.At(nameof(command.Identity)));
        }

        if (signer is null)
        {
            refusals.Add(CertificationErrors.SignerUnknown);
        }

        if (!string.IsNullOrEmpty(command.ExemptionCode) && exemption is null)
        {
            refusals.Add(CertificationErrors.ExemptionUnknown);
        }

        return refusals;
    }

    private static PartyDescription Requester(CertifyPapersCommand command, DateOnly day)
    {
        var identity = string.IsNullOrWhiteSpace(command.Identity) ? null : IdentityNumber.Read(command.Identity, day);
        return new PartyDescription
        {
            Kind = identity?.Kind == IdentityKind.TaxCode ? ApplicantKind.Enterprise : ApplicantKind.Citizen,
            Name = command.RequesterName.Trim(),
            Identity = identity,
        };
    }

    /// <summary>The dossier's whole life, each step through the state table: whoever is at the desk takes it in hand, certifies and returns it.</summary>
    private async Task<(Dossier Dossier, Result<List<IEvent>> Events)> LiveAsync(
        ProcedureInForce found,
        PartyDescription owner,
        IReadOnlyList<Role> roles,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var unit = (await units.FindAsync(user.UnitId, cancellationToken))!;
        var timekeeper = await timekeepers.OfAsync(found.Version, DossierChannel.Desk, unit.Id, now, cancellationToken);
        var day = VietnamTime.DayOf(now);
        var reception = new DossierReception
        {
            Code = codes.CodeOf(unit.Code.ToUpperInvariant(), day, await numbers.NextAsync(unit.Id, day, cancellationToken)),
            ProcedureId = found.Procedure.Id,
            VersionId = found.Version.Id,
            ReceivingUnitId = unit.Id,
            CompetentUnitId = unit.Id,
            Channel = DossierChannel.Desk,
            OwnerName = owner.Name,
            ReceivedAt = now,
        };
        var actor = new DossierActor(user.Actor.PersonId, user.Actor.Name, unit.Id);
        var (dossier, received) = Dossier.Receive(reception, actor, timekeeper, now);
        List<DossierEvent> history = [received];
        List<IEvent> events =
        [
            new DossierReceived(unit.Id, dossier.Id, dossier.Code, found.Procedure.Code, (int)dossier.Channel, now, dossier.FirstDueAt),
        ];
        var input = new MoveInput
        {
            OccurredAt = now,
            OfficerId = actor.PersonId,
            OfficerName = actor.Name,
            IsBooked = true,
        };
        foreach (var action in (ReadOnlySpan<DossierAction>)[DossierAction.Assign, DossierAction.Certify, DossierAction.Return])
        {
            var before = (int)dossier.Status;
            var moved = dossier.Move(action, input, actor, roles, timekeeper, history, now);
            if (moved.Failed)
            {
                return (dossier, Result<List<IEvent>>.Fail(moved.Errors));
            }

            history.Add(moved.Value);
            events.Add(
                new DossierMoved(unit.Id, dossier.Id, dossier.Code, action.ToString(), before, (int)dossier.Status, now, dossier.OfficerId)
            );
        }

        database.Add(dossier);
        database.AddRange(history);
        return (dossier, events);
    }

    private void KeepPapers(Dossier dossier, ProcedureContent content)
    {
        foreach (
            var (component, i) in content.Components.Where(one => one is { IsRequired: true, When: null }).Select((one, i) => (one, i))
        )
        {
            database.Add(new DossierComponent(dossier, component, new(component.Code, component.Kind, component.Copies), i));
        }
    }

    private long KeepFee(
        Dossier dossier,
        CertificationFee fee,
        IReadOnlyList<CertificationPaper> papers,
        FeeExemption? exemption,
        DateTimeOffset now
    )
    {
        var kept = new DossierFee(dossier, fee.ToProcedureFee(), papers.Sum(fee.Of), exemption);
        if (kept.AmountVnd > 0)
        {
            kept.Pay(FeePayment.Offline, now);
        }

        database.Add(kept);
        return kept.AmountVnd;
    }

    private async Task<int> WriteBookAsync(
        Dossier dossier,
        CertifyPapersCommand command,
        CertificationKindRules rules,
        CertificationSigner signer,
        FeeExemption? exemption,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var year = VietnamTime.DayOf(now).Year;
        var first = await bookNumbers.NextAsync(dossier.UnitId, command.Kind, year, command.Papers.Count, cancellationToken);
        database.AddRange(
            command.Papers.Select(
                (paper, i) =>
                    new CertificationEntry(
                        dossier,
                        command.Kind,
                        first + i,
                        paper with
                        {
                            Name = paper.Name.Trim(),
                        },
                        exemption is null ? rules.Fee.Of(paper) : 0,
                        signer,
                        now
                    )
                    {
                        Note = exemption?.Name,
                    }
            )
        );
        return first;
    }
}
