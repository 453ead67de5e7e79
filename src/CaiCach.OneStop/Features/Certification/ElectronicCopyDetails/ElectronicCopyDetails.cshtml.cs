using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.ElectronicCopyDetails;

/// <summary>One electronic copy: what was compared, the file that was issued, its signatures verified anew, and what it waits for.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Coordinator)]
[ResponseCache(NoStore = true)]
internal sealed class ElectronicCopyDetailsModel(OneStopDbContext database, SignedFiles files, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    public Dossier Dossier { get; private set; } = null!;

    public CertificationEntry Entry { get; private set; } = null!;

    public ElectronicCopy Copy { get; private set; } = null!;

    public CopyStep Step { get; private set; }

    /// <summary>The files as they were scanned.</summary>
    public IReadOnlyList<DossierFile> Scans { get; private set; } = [];

    /// <summary>The file as it stands now: issued, signed, or sealed.</summary>
    public Guid FileId { get; private set; }

    /// <summary>The same, verified anew; null where it is not there any more.</summary>
    public CheckedFileView? Checked { get; private set; }

    /// <summary>What is still to be paid, in đồng.</summary>
    public long OwedVnd { get; private set; }

    public bool IsSigner => Entry.SignerId == user.Actor.PersonId;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var dossier =
            Code.Length > DossierLimits.CodeMaxLength
                ? null
                : await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Code == Code, cancellationToken);
        if (dossier is null || await database.FindElectronicCopyAsync(dossier.Id, cancellationToken) is not { } booked)
        {
            return NotFound();
        }

        (Dossier, Copy, Entry) = (dossier, booked.Copy, booked.Entry);
        var signed = await database
            .Signatures.AsNoTracking()
            .Where(signature => signature.DossierId == dossier.Id)
            .OrderByDescending(signature => signature.SignedAt)
            .ThenByDescending(signature => signature.Kind)
            .ToListAsync(cancellationToken);
        Step = CopySteps.Of(dossier.Stage, signed.Exists(signature => signature.Kind == SignatureKind.Agency));
        FileId = signed.Count > 0 ? signed[0].FileAfterId : Copy.IssuedFileId;
        var kept = await database
            .Files.AsNoTracking()
            .Where(file => file.DossierId == dossier.Id)
            .OrderBy(file => file.RecordedAt)
            .ThenBy(file => file.Id)
            .ToListAsync(cancellationToken);
        Scans = kept.FindAll(file => !file.IsResult && file.Id != Copy.IssuedFileId);
        var current = kept.Single(file => file.Id == FileId);
        if (await files.CheckAsync(current.AttachmentId, cancellationToken) is { } found)
        {
            Checked = CheckedFileView.Of(found, OneStopLinks.File(Code, FileId), files);
        }

        OwedVnd = await database
            .Fees.Where(fee => fee.DossierId == dossier.Id && fee.PaidAt == null)
            .SumAsync(fee => fee.AmountVnd, cancellationToken);
        return Page();
    }
}
