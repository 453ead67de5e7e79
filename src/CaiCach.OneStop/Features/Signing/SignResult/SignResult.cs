using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.SignResult;

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

/// <summary>Signs results: the leader first, then the agency. The signed file is a new file of the dossier; the one before stays.</summary>
internal sealed class SignResultHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    SignableResults signables,
    SignedFiles files,
    SigningPens pens,
    ReleasedResults results,
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

    public async Task<Result> HandleAsync(SignResultCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(one => one.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        database.Entry(dossier).Property(one => one.Version).OriginalValue = command.Version;
        var moved = await MoveAsync(dossier, command.Kind, cancellationToken);
        if (moved.Failed)
        {
            return moved;
        }

        var before = await signables.FindAsync(dossier, moved.Value, command.FileId, cancellationToken);
        var found = before is null ? null : await files.CheckAsync(before.AttachmentId, cancellationToken);
        if (before is null || found is null)
        {
            return SigningErrors.FileUnknown;
        }

        if (await RefusalAsync(before, found, command.Kind, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var signed = command.IsUpload
            ? await pens.TakeAsync(dossier, found.Content!, found.Signatures!.All.Count, command, cancellationToken)
            : await pens.SignAsync(dossier, found.Content!, command, cancellationToken);
        return signed.Failed ? signed : await KeepAsync(dossier, moved.Value, before, found, signed.Value, command, cancellationToken);
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

    private async Task<Result<DossierEvent>> MoveAsync(Dossier dossier, SignatureKind kind, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        return dossier.Move(
            kind == SignatureKind.Person ? DossierAction.Sign : DossierAction.Seal,
            new MoveInput { OccurredAt = now, IsSigned = true },
            user.ActorFor(dossier),
            user.RolesIn([dossier.CompetentUnitId]),
            await timekeepers.OfAsync(dossier, cancellationToken),
            history,
            now
        );
    }

    private async Task<Result> KeepAsync(
        Dossier dossier,
        DossierEvent happened,
        DossierFile before,
        CheckedFile found,
        FreshlySigned signed,
        SignResultCommand command,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream(signed.Content, writable: false);
        var name = SigningNames.FileName(before.FileName, command.Kind);
        var kept = await attachments.KeepAsync(dossier.UnitId, name, content, DossierLimits.FileMaxBytes, cancellationToken);
        if (kept.Failed)
        {
            return Result.Fail([.. kept.Errors.Select(error => error.At("FileId"))]);
        }

        var after = new DossierFile(happened, kept.Value.Id, kept.Value.FileName);
        var names = signed.Certificate;
        var facts = new CertificateFacts(
            names.Holder,
            names.Organisation,
            names.Issuer,
            names.SerialNumber,
            names.ValidFrom,
            names.ValidTo
        );
        var signature = new DossierSignature(
            happened,
            command.Kind,
            new SignedFile(before.Id, found.Kept.Sha256),
            new SignedFile(after.Id, kept.Value.Sha256),
            facts
        )
        {
            IsOwnTool = command.IsUpload,
            IsOtherName = signed.IsOtherName,
        };
        database.AddRange(happened, after, signature);
        if (before.EventId == happened.Id)
        {
            database.Add(before);
        }

        var released = await results.FollowAsync(dossier, happened, [], user.ActorFor(dossier), cancellationToken, after);
        return await unitOfWork.CommitAsync([.. released, .. Told(dossier, happened, signature)], null, cancellationToken, Constraints);
    }

    private static IEvent[] Told(Dossier dossier, DossierEvent happened, DossierSignature signature) =>
        [
            new DossierMoved(
                happened.UnitId,
                dossier.Id,
                dossier.Code,
                happened.Action.ToString(),
                (int)dossier.Status,
                (int)dossier.Status,
                happened.OccurredAt,
                dossier.OfficerId
            ),
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
}
