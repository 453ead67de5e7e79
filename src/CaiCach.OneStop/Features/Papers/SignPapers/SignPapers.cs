using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.SignPapers;

/// <summary>Signs digitised papers of a dossier, or takes the one that was signed elsewhere.</summary>
internal sealed record SignPapersCommand
{
    public required string DossierCode { get; init; }

    /// <summary>The files that the person saw; for an upload exactly one.</summary>
    public required IReadOnlyList<Guid> FileIds { get; init; }

    public required SignatureKind Kind { get; init; }

    /// <summary>Whether the signed file is uploaded; else it is signed here.</summary>
    public bool IsUpload { get; init; }

    public Stream? Upload { get; init; }

    /// <summary>The PKCS#12 file of who digitised, for these signatures; never kept.</summary>
    public byte[]? Pkcs12 { get; init; }

    public string? Password { get; init; }
}

/// <summary>
/// Signs digitised papers: whoever digitised them signs as a person, whoever keeps the seal for the agency. The signed file takes the place of the one
/// before, which stays in the history. All that were chosen are signed, or none.
/// </summary>
internal sealed class SignPapersHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierPapers papers,
    SignedFiles files,
    SigningPens pens,
    AttachmentBook attachments,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [PaperSignatureConfiguration.FileIsSignedOnce] = DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(SignPapersCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(one => one.Code == command.DossierCode, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        if (PaperRights.SignsFor(user, dossier, command.Kind) is not { } unitId)
        {
            return command.Kind == SignatureKind.Agency ? PaperErrors.NotSealKeeper : PaperErrors.NotHere;
        }

        if (command.FileIds.Count is 0 or > SigningLimits.MostAtOnce || (command.IsUpload && command.FileIds.Count != 1))
        {
            return PaperErrors.NoneToSign;
        }

        var events = new List<IEvent>();
        foreach (var fileId in command.FileIds.Distinct())
        {
            var signed = await SignAsync(dossier, fileId, unitId, command, cancellationToken);
            if (signed.Failed)
            {
                return Result.Fail(signed.Errors);
            }

            events.AddRange(signed.Value);
        }

        return await unitOfWork.CommitAsync(events, null, cancellationToken, Constraints);
    }

    private async Task<Result<IReadOnlyList<IEvent>>> SignAsync(
        Dossier dossier,
        Guid fileId,
        Guid unitId,
        SignPapersCommand command,
        CancellationToken cancellationToken
    )
    {
        var before = await database
            .PaperFiles.AsNoTracking()
            .SingleOrDefaultAsync(file => file.Id == fileId && file.DossierId == dossier.Id, cancellationToken);
        var component = before is null
            ? null
            : await database.Components.SingleOrDefaultAsync(one => one.Id == before.ComponentId, cancellationToken);
        if (before is null || component is not { IsToSign: true } || component.AttachmentId != before.AttachmentId)
        {
            return PaperErrors.NotToSign;
        }

        if (command.Kind == SignatureKind.Person && before.RecordedById != user.Actor.PersonId)
        {
            return PaperErrors.NotYourScan(before.Name, before.RecordedByName);
        }

        var found = await files.CheckAsync(before.AttachmentId, cancellationToken);
        if (Refusal(found) is { } refusal)
        {
            return Named(before, refusal);
        }

        var order = new SigningOrder
        {
            Code = dossier.Code,
            UnitId = unitId,
            Kind = command.Kind,
            Purpose = SigningPurpose.Paper,
            Page = 1,
            Corner = StampCorner.TopRight,
            Pkcs12 = command.Pkcs12,
            Password = command.Password,
        };
        var signed = command.IsUpload
            ? await pens.TakeAsync(order, found!.Content!, found.Signatures!.All.Count, command.Upload, cancellationToken)
            : await pens.SignAsync(order, found!.Content!, cancellationToken);
        return signed.Failed
            ? Result<IReadOnlyList<IEvent>>.Fail(signed.Errors)
            : await KeepAsync(dossier, component, before, found, signed.Value, order, command.IsUpload, cancellationToken);
    }

    private static Error? Refusal(CheckedFile? found) =>
        found?.Content is null ? SigningErrors.ContentLost
        : found.Signatures is not { } signatures ? SigningErrors.NotAPdf
        : signatures.Refusal != PdfSigningRefusal.None ? SigningErrors.Of(signatures.Refusal)
        : !signatures.All.All(one => one.IsWhole) ? SigningErrors.ChangedSince
        : null;

    /// <summary>Several are signed at once, so the refusal says which it is about.</summary>
    private static Error Named(PaperFile paper, Error refusal) =>
        refusal with
        {
            Message = $"{paper.Name}: {refusal.Message}",
            Field = null,
        };

    private async Task<Result<IReadOnlyList<IEvent>>> KeepAsync(
        Dossier dossier,
        DossierComponent component,
        PaperFile before,
        CheckedFile found,
        FreshlySigned signed,
        SigningOrder order,
        bool isOwnTool,
        CancellationToken cancellationToken
    )
    {
        using var content = new MemoryStream(signed.Content, writable: false);
        var name = SigningNames.FileName($"{before.Name}.pdf", order.Kind);
        var kept = await attachments.KeepAsync(order.UnitId, name, content, PaperLimits.MostBytes, cancellationToken);
        if (kept.Failed)
        {
            return Result<IReadOnlyList<IEvent>>.Fail(kept.Errors);
        }

        var stored = await database
            .StoredPapers.AsNoTracking()
            .Where(paper => paper.DossierId == dossier.Id && paper.AttachmentId == before.AttachmentId && paper.WithdrawnAt == null)
            .OrderByDescending(paper => paper.StoredAt)
            .FirstOrDefaultAsync(cancellationToken);
        // Who digitised it stays who did, whoever keeps the seal.
        var digitiser = new DossierActor(before.RecordedById, before.RecordedByName, stored?.UnitId ?? order.UnitId);
        var made = new MadePaper(kept.Value.Id, before.Pages, before.Source, stored?.IssuedOn, stored?.ValidTo);
        var digitised = await papers.KeepAsync(dossier, component, made, digitiser, cancellationToken);
        var after = database.PaperFiles.Local.Single(file => file.AttachmentId == kept.Value.Id);
        var signature = new PaperSignature(
            before,
            order.Kind,
            new SignedFile(before.Id, found.Kept.Sha256),
            new SignedFile(after.Id, kept.Value.Sha256),
            new DossierActor(user.Actor.PersonId, user.Actor.Name, order.UnitId),
            CertificateFacts.Of(signed.Certificate),
            clock.GetUtcNow()
        )
        {
            IsOwnTool = isOwnTool,
            IsOtherName = signed.IsOtherName,
        };
        database.Add(signature);
        component.NoteSigned(signature.SignedAt);
        return new IEvent[]
        {
            digitised,
            new PaperSigned(
                order.UnitId,
                dossier.Id,
                component.Code,
                (int)order.Kind,
                signature.Holder,
                signature.SerialNumber,
                signature.IsOtherName
            ),
        };
    }
}
