using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Signs a result, or takes the one that was signed elsewhere.</summary>
internal sealed record SignResultCommand
{
    public required string Code { get; init; }

    public required uint Version { get; init; }

    public required Guid? FileId { get; init; }

    public required SignatureKind Kind { get; init; }

    /// <summary>Whether the signed file is uploaded; else it is signed here.</summary>
    public bool IsUpload { get; init; }

    /// <summary>The page of the stamp, from 1; 0 is the last.</summary>
    public int Page { get; init; }

    public StampCorner Corner { get; init; }

    /// <summary>The leader's PKCS#12 file, for this one signature; never kept.</summary>
    public byte[]? Pkcs12 { get; init; }

    public string? Password { get; init; }

    public Stream? Upload { get; init; }
}

/// <summary>
/// Signs results: the leader first, then the agency. The signed file is a new file of the dossier; the one before stays. A certified electronic copy
/// is certified by the signature of whom its statement names, and released by the agency's.
/// </summary>
internal sealed class ResultSigner(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    SignableResults signables,
    SignedFiles files,
    SigningPens pens,
    ReleasedResults results,
    DossierPapers papers,
    AttachmentBook attachments,
    DossierTimekeepers timekeepers,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = DataErrors.Changed,
        [DossierSignatureConfiguration.FileIsSignedOnce] = SigningErrors.AlreadySigned,
    };

    /// <summary>Signs one, in a transaction of its own.</summary>
    public async Task<Result> SignAsync(SignResultCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(one => one.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        database.Entry(dossier).Property(one => one.Version).OriginalValue = command.Version;
        var copy = await database.FindElectronicCopyAsync(dossier.Id, cancellationToken);
        var moved = await MoveAsync(dossier, copy, command.Kind, cancellationToken);
        if (moved.Failed)
        {
            return Result.Fail(moved.Errors);
        }

        var happened = moved.Value[^1];
        var before = await signables.FindAsync(dossier, happened, command.FileId, cancellationToken);
        var found = before is null ? null : await files.CheckAsync(before.AttachmentId, cancellationToken);
        if (before is null || found is null)
        {
            return SigningErrors.FileUnknown;
        }

        if (await RefusalAsync(before, found, command.Kind, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var order = new SigningOrder
        {
            Code = dossier.Code,
            UnitId = dossier.CompetentUnitId,
            Kind = command.Kind,
            Purpose = copy is null ? SigningPurpose.Result : SigningPurpose.ElectronicCopy,
            Page = command.Page,
            Corner = command.Corner,
            Pkcs12 = command.Pkcs12,
            Password = command.Password,
        };
        var signed = command.IsUpload
            ? await pens.TakeAsync(order, found.Content!, found.Signatures!.All.Count, command.Upload, cancellationToken)
            : await pens.SignAsync(order, found.Content!, cancellationToken);
        return signed.Failed
            ? Result.Fail(signed.Errors)
            : await KeepAsync(new Signing(dossier, copy, moved.Value, before, found), signed.Value, command, cancellationToken);
    }

    private async Task<Error?> RefusalAsync(DossierFile before, CheckedFile found, SignatureKind kind, CancellationToken cancellationToken)
    {
        var chain = await database
            .Signatures.AsNoTracking()
            .Where(one => one.FileBeforeId == before.Id || one.FileAfterId == before.Id)
            .ToListAsync(cancellationToken);
        return chain.Exists(one => one.FileBeforeId == before.Id) ? SigningErrors.AlreadySigned
            : found.Kept.ContentType != AttachmentType.Pdf.MediaType ? SigningErrors.NotAPdf
            : found.Content is null ? SigningErrors.ContentLost
            : found.Signatures!.Refusal != PdfSigningRefusal.None ? SigningErrors.Of(found.Signatures.Refusal)
            : !found.Signatures.All.All(one => one.IsWhole) ? SigningErrors.ChangedSince
            : kind == SignatureKind.Agency && !chain.Exists(one => one.Kind == SignatureKind.Person) ? SigningErrors.PersonFirst
            : kind == SignatureKind.Person && chain.Count > 0 ? SigningErrors.AlreadySigned
            : null;
    }

    /// <summary>The lines of history; the last one is that of the signature.</summary>
    private async Task<Result<IReadOnlyList<DossierEvent>>> MoveAsync(
        Dossier dossier,
        BookedCopy? copy,
        SignatureKind kind,
        CancellationToken cancellationToken
    )
    {
        var isCertification = copy is not null && kind == SignatureKind.Person && dossier.Stage == DossierStage.InHand;
        if (isCertification && copy!.Entry.SignerId != user.Actor.PersonId)
        {
            return CertificationErrors.NotTheSigner(copy.Entry.SignerName);
        }

        var now = clock.GetUtcNow();
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        var input = new MoveInput
        {
            OccurredAt = now,
            IsSigned = true,
            IsBooked = copy is not null,
        };
        var signature = kind == SignatureKind.Person ? DossierAction.Sign : DossierAction.Seal;
        DossierAction[] actions = isCertification ? [DossierAction.Certify, signature] : [signature];
        var lines = new List<DossierEvent>();
        foreach (var action in actions)
        {
            var roles = user.RolesIn([dossier.CompetentUnitId]);
            var moved = dossier.Move(action, input, user.ActorFor(dossier), roles, timekeeper, [.. history, .. lines], now);
            if (moved.Failed)
            {
                return Result<IReadOnlyList<DossierEvent>>.Fail(moved.Errors);
            }

            lines.Add(moved.Value);
        }

        return lines;
    }

    private async Task<Result> KeepAsync(
        Signing signing,
        FreshlySigned signed,
        SignResultCommand command,
        CancellationToken cancellationToken
    )
    {
        var (dossier, copy, lines, before, found) = signing;
        var happened = lines[^1];
        using var content = new MemoryStream(signed.Content, writable: false);
        var name = SigningNames.FileName(before.FileName, command.Kind);
        var kept = await attachments.KeepAsync(dossier.UnitId, name, content, DossierLimits.FileMaxBytes, cancellationToken);
        if (kept.Failed)
        {
            return Result.Fail([.. kept.Errors.Select(error => error.At("FileId"))]);
        }

        var after = new DossierFile(happened, kept.Value.Id, kept.Value.FileName);
        var signature = new DossierSignature(
            happened,
            command.Kind,
            new SignedFile(before.Id, found.Kept.Sha256),
            new SignedFile(after.Id, kept.Value.Sha256),
            CertificateFacts.Of(signed.Certificate)
        )
        {
            IsOwnTool = command.IsUpload,
            IsOtherName = signed.IsOtherName,
        };
        database.AddRange(lines);
        database.AddRange(after, signature);
        if (before.EventId == happened.Id)
        {
            database.Add(before);
        }

        var released = copy is null
            ? await results.FollowAsync(dossier, happened, [], user.ActorFor(dossier), cancellationToken, after)
            : await ReleaseAsync(dossier, copy, command.Kind, after, cancellationToken);
        IEvent[] told =
        [
            .. released,
            .. lines.Select(line => MovedBy(dossier, line)),
            new ResultSigned(
                happened.UnitId,
                dossier.Id,
                dossier.Code,
                (int)signature.Kind,
                signature.Holder,
                signature.SerialNumber,
                signature.IsOtherName
            ),
        ];
        return await unitOfWork.CommitAsync(told, null, cancellationToken, Constraints);
    }

    /// <summary>A copy is the requester's once the agency has signed it: until then it is no certified copy (Decree 45/2020, article 10).</summary>
    private async Task<IReadOnlyList<IEvent>> ReleaseAsync(
        Dossier dossier,
        BookedCopy copy,
        SignatureKind kind,
        DossierFile sealedFile,
        CancellationToken cancellationToken
    )
    {
        if (kind != SignatureKind.Agency)
        {
            return [];
        }

        var made = new MadePaper(
            sealedFile.AttachmentId,
            copy.Copy.ScanPages + 1,
            PaperSource.Issued,
            copy.Copy.OriginalIssuedOn,
            copy.Copy.OriginalValidTo
        )
        {
            Name = CertificationNames.Copied(copy.Entry.PaperName),
        };
        return [await papers.KeepResultAsync(dossier, made, user.ActorFor(dossier), cancellationToken)];
    }

    private static DossierMoved MovedBy(Dossier dossier, DossierEvent line) =>
        new(
            line.UnitId,
            dossier.Id,
            dossier.Code,
            line.Action.ToString(),
            (int)DossierStages.StatusOf(line.FromStage),
            (int)DossierStages.StatusOf(line.ToStage),
            line.OccurredAt,
            dossier.OfficerId
        );

    /// <summary>What is signed: the file before, as it was found, and the lines of history that come with it.</summary>
    private sealed record Signing(
        Dossier Dossier,
        BookedCopy? Copy,
        IReadOnlyList<DossierEvent> Lines,
        DossierFile Before,
        CheckedFile Found
    );
}
