using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Features.Certification.CertifyElectronically;

/// <summary>An original that is to be certified as an electronic copy.</summary>
/// <param name="Request">Who, what, and who signs.</param>
/// <param name="IsCompared">Whether the official compared the scan with the original.</param>
/// <param name="FileName">Name of the scan.</param>
/// <param name="Scan">The scan; null for none.</param>
internal sealed record BookElectronicCopyCommand(CertificationRequest Request, bool IsCompared, string FileName, Stream? Scan);

/// <summary>
/// Takes an electronic copy in (Decree 45/2020, articles 10 and 11): compared, paid, numbered in its book, the scan kept by its hash. It waits in
/// hand until the signed file comes.
/// </summary>
internal sealed class BookElectronicCopyHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    CertificationDesk desk,
    AttachmentBook attachments,
    TimeProvider clock
)
{
    /// <summary>The code of its dossier.</summary>
    public async Task<Result<string>> HandleAsync(BookElectronicCopyCommand command, CancellationToken cancellationToken)
    {
        if (!command.IsCompared || command.Scan is null)
        {
            return command.Scan is null ? CertificationErrors.ScanMissing : CertificationErrors.NotCompared;
        }

        var begun = await desk.BeginAsync(command.Request, clock.GetUtcNow(), cancellationToken);
        if (begun.Failed)
        {
            return Result<string>.Fail(begun.Errors);
        }

        var one = begun.Value;
        var kept = await attachments.KeepAsync(
            one.Dossier.UnitId,
            command.FileName,
            command.Scan,
            DossierLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result<string>.Fail([.. kept.Errors.Select(error => error.At("Scan"))]);
        }

        if (!CertificationScan.MediaTypes.Contains(kept.Value.ContentType, StringComparer.Ordinal))
        {
            return CertificationErrors.NotAScan;
        }

        database.Add(new DossierFile(one.History[^1], kept.Value.Id, kept.Value.FileName));
        var committed = await unitOfWork.CommitAsync(one.Events, null, cancellationToken, CertificationDesk.Constraints);
        return committed.Failed ? Result<string>.Fail(committed.Errors) : one.Dossier.Code;
    }
}
