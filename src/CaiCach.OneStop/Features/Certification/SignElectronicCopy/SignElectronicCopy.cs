using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.SignElectronicCopy;

/// <summary>Brings the file that was signed with the official's own tool.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="Version">The version that the person saw.</param>
/// <param name="FileName">Name of the file.</param>
/// <param name="Signed">The file; null for none.</param>
internal sealed record SignElectronicCopyCommand(string Code, uint Version, string FileName, Stream? Signed);

/// <summary>Verifies the signed file, keeps it as the result and hands it over.</summary>
internal sealed class SignElectronicCopyHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    CertificationDesk desk,
    DossierTimekeepers timekeepers,
    AttachmentBook attachments,
    SignedFiles files,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(SignElectronicCopyCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(one => one.Code == command.Code, cancellationToken);
        var isBooked =
            dossier is not null
            && await database.Certifications.AnyAsync(
                entry => entry.DossierId == dossier.Id && entry.Kind == CertificationKind.ElectronicCopy,
                cancellationToken
            );
        if (dossier is null || !isBooked)
        {
            return DossierErrors.NotFound;
        }

        if (command.Signed is null)
        {
            return CertificationErrors.SignedMissing;
        }

        database.Entry(dossier).Property(one => one.Version).OriginalValue = command.Version;
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var copy = new CertificationCase(dossier, await timekeepers.OfAsync(dossier, cancellationToken), history);
        var now = clock.GetUtcNow();
        var certified = desk.Move(copy, DossierAction.Certify, now);
        if (certified.Failed)
        {
            return certified;
        }

        var kept = await KeepAsync(copy, command, cancellationToken);
        if (kept.Failed)
        {
            return kept;
        }

        var returned = desk.Move(copy, DossierAction.Return, now);
        return returned.Failed ? returned : await unitOfWork.CommitAsync(copy.Events, null, cancellationToken, Constraints);
    }

    private async Task<Result> KeepAsync(CertificationCase copy, SignElectronicCopyCommand command, CancellationToken cancellationToken)
    {
        var (dossier, _, history) = copy;
        var kept = await attachments.KeepAsync(
            dossier.UnitId,
            command.FileName,
            command.Signed!,
            DossierLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result.Fail([.. kept.Errors.Select(error => error.At("Signed"))]);
        }

        if (kept.Value.ContentType != AttachmentType.Pdf.MediaType)
        {
            return CertificationErrors.NotAPdf;
        }

        var found = (await files.CheckAsync(kept.Value.Id, cancellationToken))!.Signatures;
        if (found is not { Refusal: PdfSigningRefusal.None, All.Count: > 0 })
        {
            return SigningErrors.NothingSigned;
        }

        if (!found.All.All(one => one.IsWhole && one.Trust is not (SignerTrust.NotValidThen or SignerTrust.WrongUse)))
        {
            return SigningErrors.SignedInvalid;
        }

        database.Add(new DossierFile(history[^1], kept.Value.Id, kept.Value.FileName));
        return Result.Done();
    }
}
