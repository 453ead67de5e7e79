using System.Security.Cryptography;
using CaiCach.Documents.Digitising;
using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Certification.CertifyElectronically;

/// <summary>A file of the scan.</summary>
internal sealed record ScannedFile(string FileName, byte[] Content);

/// <summary>An original that is to be certified as an electronic copy.</summary>
internal sealed record BookElectronicCopyCommand
{
    /// <summary>Who, what, and who signs.</summary>
    public required CertificationRequest Request { get; init; }

    /// <summary>Whether the official compared the scan with the original.</summary>
    public required bool IsCompared { get; init; }

    /// <summary>The scan in the order of its pages.</summary>
    public required IReadOnlyList<ScannedFile> Scans { get; init; }

    /// <summary>Day of issue of the original; null for not said.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Last day on which the original holds; null for not said.</summary>
    public DateOnly? ValidTo { get; init; }
}

/// <summary>
/// Takes an electronic copy in (Decree 45/2020, articles 10 and 11): compared, paid or owed, numbered in its book. Scan and statement become one PDF,
/// which is issued to be signed; it waits in hand until whom the statement names has signed it.
/// </summary>
internal sealed class BookElectronicCopyHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    CertificationDesk desk,
    CertificationCatalogue catalogue,
    FormFile<CertificationWords> form,
    SignedFiles files,
    AttachmentBook attachments,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>The code of its dossier.</summary>
    public async Task<Result<string>> HandleAsync(BookElectronicCopyCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = VietnamTime.DayOf(now);
        if (command.Scans.Count == 0 || !command.IsCompared)
        {
            return command.Scans.Count == 0 ? CertificationErrors.ScanMissing : CertificationErrors.NotCompared;
        }

        if (command.IssuedOn > today || command.ValidTo < today)
        {
            return CertificationErrors.DaysWrong;
        }

        // Before the numbers of the day are locked: other customers need not wait until the pages are drawn.
        var made = await MakeAsync(command.Scans, cancellationToken);
        if (made.Failed)
        {
            return Result<string>.Fail(made.Errors);
        }

        var begun = await desk.BeginAsync(command.Request, now, cancellationToken);
        if (begun.Failed)
        {
            return Result<string>.Fail(begun.Errors);
        }

        var one = begun.Value;
        var issued = await IssueAsync(one, command, made.Value, cancellationToken);
        if (issued.Failed)
        {
            return Result<string>.Fail(issued.Errors);
        }

        var committed = await unitOfWork.CommitAsync(one.Events, null, cancellationToken, CertificationDesk.Constraints);
        return committed.Failed ? Result<string>.Fail(committed.Errors) : one.Dossier.Code;
    }

    /// <summary>The scan as one PDF to which a page can be added and whose signatures will hold.</summary>
    private async Task<Result<(byte[] Pdf, ComparedScan Scan)>> MakeAsync(
        IReadOnlyList<ScannedFile> scans,
        CancellationToken cancellationToken
    )
    {
        var making = await ScanMaker.MakeAsync(
            [.. scans.Select(scan => new ReadOnlyMemory<byte>(scan.Content))],
            null,
            cancellationToken,
            CertificationLimits.ScanPagesMax
        );
        if (making.Refusal is { } refusal)
        {
            return new Error(refusal.Code, refusal.Message, Field: "Scans");
        }

        var pdf = making.Pdf!;
        var found = files.Check(pdf, cancellationToken);
        return found is { Refusal: PdfSigningRefusal.None, All.Count: 0 }
            ? (pdf, new ComparedScan(Convert.ToHexStringLower(SHA256.HashData(pdf)), pdf.Length, making.Pages))
            : CertificationErrors.ScanUnfit;
    }

    private async Task<Result> IssueAsync(
        CertificationCase one,
        BookElectronicCopyCommand command,
        (byte[] Pdf, ComparedScan Scan) made,
        CancellationToken cancellationToken
    )
    {
        var (dossier, entry, happened) = (one.Dossier, one.Entries[0], one.History[^1]);
        var comparedBy = user.ActorFor(dossier);
        var authority = (await units.AuthorityOfAsync(dossier.UnitId, cancellationToken))!;
        var day = VietnamTime.DayOf(entry.CertifiedAt);
        var page = new CertificationForms(form.On(day), authority.Name).ElectronicStatement(
            catalogue.Of(entry.Kind, day),
            entry,
            made.Scan,
            comparedBy.Name
        );
        if (PdfPageAdder.Add(made.Pdf, page).Content is not { } issued)
        {
            return CertificationErrors.ScanUnfit;
        }

        foreach (var scan in command.Scans)
        {
            var original = await KeepAsync(dossier.UnitId, scan, cancellationToken);
            if (original.Failed)
            {
                return Result.Fail(original.Errors);
            }

            database.Add(new DossierFile(happened, original.Value.Id, original.Value.FileName));
        }

        var kept = await KeepAsync(dossier.UnitId, new ScannedFile(CertificationNames.FileName(dossier.Code), issued), cancellationToken);
        if (kept.Failed)
        {
            return Result.Fail(kept.Errors);
        }

        var file = new DossierFile(happened, kept.Value.Id, kept.Value.FileName);
        var copy = new ElectronicCopy(entry, made.Scan, file, kept.Value.Sha256, comparedBy)
        {
            OriginalIssuedOn = command.IssuedOn,
            OriginalValidTo = command.ValidTo,
        };
        database.AddRange(file, copy);
        return Result.Done();
    }

    private async Task<Result<KeptAttachment>> KeepAsync(Guid unitId, ScannedFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream(file.Content, writable: false);
        var kept = await attachments.KeepAsync(unitId, file.FileName, content, DossierLimits.FileMaxBytes, cancellationToken);
        return kept.Failed ? Result<KeptAttachment>.Fail([.. kept.Errors.Select(error => error.At("Scans"))]) : kept;
    }
}
