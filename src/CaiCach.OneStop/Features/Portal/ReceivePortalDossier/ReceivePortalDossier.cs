using System.Security.Cryptography;
using System.Text.Json;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.ReceivePortalDossier;

/// <summary>
/// Keeps a dossier that the Portal pushes, under the Portal's code and once: the desk takes it in or refuses it, within 8 working hours
/// (<see cref="Domain.Clock.ReceptionClock.NoticeBy"/>).
/// </summary>
internal sealed class ReceivePortalDossierHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AttachmentBook attachments,
    IUnitDirectory units,
    UnitLevels levels,
    SecretNumbers secrets,
    PortalCodes codes,
    IdentityRules identities,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierConfiguration.CodeIsUnique] = PortalErrors.CodeTaken,
    };

    public async Task<Result> HandleAsync(string unitCode, SentPortalDossier sent, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var unit = await units.FindByCodeAsync(unitCode, cancellationToken);
        if (unit is null || !user.RolesIn([unit.Id]).Contains(Role.Receptionist))
        {
            return DossierErrors.NotAtThisDesk;
        }

        if (PortalArrivalRules.Refusals(sent, identities, now).ToList() is { Count: > 0 } refusals)
        {
            return Result.Fail(refusals);
        }

        var code = sent.Code!.ToUpperInvariant();
        if (await KnownAsync(code, cancellationToken) is { } known)
        {
            return known;
        }

        var found = await database.FindAsync(sent.ProcedureCode ?? "", VietnamTime.DayOf(now), cancellationToken);
        if (
            found is not { Procedure.Kind: ProcedureKind.Public, Version.Content.Flags.IsOnPortal: true }
            || !await levels.IsHandledAsync(unit.Id, found.Procedure.Level, cancellationToken)
        )
        {
            return PortalErrors.ProcedureNotOnPortal;
        }

        // Pushed twice at once: the second finds the first one's.
        var kept = await KeepAsync(unit.Id, code, sent, found, now, cancellationToken);
        return kept.Failed && await KnownAsync(code, cancellationToken) is { } first ? first : kept;
    }

    /// <summary>What there is under the code already, as a refusal; null for nothing.</summary>
    private async Task<Error?> KnownAsync(string code, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancellationToken);
        return dossier is null ? null
            : await database.PortalArrivals.AnyAsync(arrival => arrival.DossierId == dossier.Id, cancellationToken)
                ? PortalErrors.ArrivedAlready
            : PortalErrors.CodeTaken;
    }

    private async Task<Result> KeepAsync(
        Guid unitId,
        string code,
        SentPortalDossier sent,
        ProcedureInForce found,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var owner = Describe(sent, identities);
        var reception = new DossierReception
        {
            Code = code,
            ProcedureId = found.Procedure.Id,
            VersionId = found.Version.Id,
            ReceivingUnitId = unitId,
            CompetentUnitId = unitId,
            Channel = DossierChannel.Online,
            ReturnWay = PortalArrivalFees.ReturnWayOf(sent, codes),
            OwnerName = owner.Name,
            ReceivedAt = PortalArrivalRules.FiledAt(sent, now)!.Value,
        };
        var dossier = Dossier.Arrive(reception, now);
        var identity = owner.Identity is { } number ? await secrets.SealAsync(number.Value, cancellationToken) : null;
        database.AddRange(dossier, new DossierParty(dossier, PartyRole.Owner, owner, identity), new PortalArrival(dossier, HashOf(sent)));
        database.AddRange(PortalArrivalFees.Of(dossier, found.Version.Content, sent, codes));
        var files = await KeepFilesAsync(dossier, sent, found.Version.Content, cancellationToken);
        return files.Failed
            ? files
            : await unitOfWork.CommitAsync(
                [new DossierArrived(unitId, dossier.Id, code, found.Procedure.Code, (int)dossier.Channel, dossier.ArrivedAt)],
                null,
                cancellationToken,
                Constraints
            );
    }

    private async Task<Result> KeepFilesAsync(
        Dossier dossier,
        SentPortalDossier sent,
        ProcedureContent content,
        CancellationToken cancellationToken
    )
    {
        var files = (sent.Files ?? []).ToList();
        if (!string.IsNullOrEmpty(sent.Application))
        {
            files.Insert(0, new SentPortalFile("TepDonDangKy", sent.Application));
        }

        for (var i = 0; i < files.Count; i++)
        {
            if (Bytes(files[i].Content) is not { } bytes)
            {
                return PortalErrors.FileNotBase64;
            }

            using var stream = new MemoryStream(bytes);
            var name = string.IsNullOrWhiteSpace(files[i].Name) ? dossier.Code : files[i].Name!;
            var kept = await attachments.KeepAsync(dossier.UnitId, name, stream, PortalLimits.ArrivalFileMaxBytes, cancellationToken);
            if (kept.Failed)
            {
                return kept;
            }

            var paper = files[i].Component is { Length: > 0 } code ? content.Components.FirstOrDefault(one => one.Code == code) : null;
            paper ??= new ProcedureComponent(
                files[i].Component is { Length: > 0 } own ? own : $"{i + 1}",
                kept.Value.FileName,
                PaperKind.Electronic,
                1,
                IsRequired: false,
                When: null
            );
            database.Add(new DossierComponent(dossier, paper, new ReceivedPaper(paper.Code, PaperKind.Electronic, 1, kept.Value.Id), i));
        }

        return Result.Done();
    }

    private static byte[]? Bytes(string? base64)
    {
        var bytes = new byte[((base64?.Length ?? 0) * 3L / 4) + 3];
        return base64 is { Length: > 0 } && Convert.TryFromBase64String(base64, bytes, out var written) ? bytes[..written] : null;
    }

    private static PartyDescription Describe(SentPortalDossier sent, IdentityRules identities)
    {
        var isCitizen = !string.IsNullOrWhiteSpace(sent.OwnerName);
        var identity = PortalArrivalRules.IdentityOf(sent);
        return new PartyDescription
        {
            Kind = isCitizen ? ApplicantKind.Citizen : ApplicantKind.Enterprise,
            Name = PortalValue.Text(isCitizen ? sent.OwnerName : sent.BusinessName),
            Identity = string.IsNullOrEmpty(identity) ? null : IdentityNumber.Read(identity, identities),
            Phone = Trimmed(sent.Phone),
            Email = Trimmed(sent.Email),
            Address = Trimmed(sent.Address?.Detail),
        };
    }

    private static string? Trimmed(string? text) => PortalValue.Text(text) is { Length: > 0 } tidy ? tidy : null;

    private static byte[] HashOf(SentPortalDossier sent) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(sent, EventJson.Options));
}
