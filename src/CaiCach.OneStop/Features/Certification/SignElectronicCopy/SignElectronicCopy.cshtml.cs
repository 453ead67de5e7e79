using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Certification.SignElectronicCopy;

/// <summary>One electronic copy that waits for the signed file.</summary>
[AllowRoles(Role.Receptionist)]
[RequestSizeLimit(DossierLimits.FileMaxBytes * 2)]
internal sealed class SignElectronicCopyModel(SignElectronicCopyHandler handler, OneStopDbContext database, SignedFiles files) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public IFormFile? Signed { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    public CertificationEntry Entry { get; private set; } = null!;

    /// <summary>The scan; null when there is none.</summary>
    public DossierFile? Scan { get; private set; }

    /// <summary>The signed file, verified anew; null while there is none.</summary>
    public CheckedFileView? SignedFile { get; private set; }

    public bool IsWaiting => Dossier.Stage == DossierStage.InHand;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Dossier.Version;
        return Page();
    }

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        await using var signed = Signed?.OpenReadStream();
        var result = await handler.HandleAsync(
            new SignElectronicCopyCommand(Code, Version, Path.GetFileName(Signed?.FileName ?? ""), signed),
            cancellationToken
        );
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Dossier(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var found =
            Code.Length > DossierLimits.CodeMaxLength
                ? null
                : await (
                    from entry in database.Certifications.AsNoTracking()
                    join dossier in database.Dossiers.AsNoTracking() on entry.DossierId equals dossier.Id
                    where dossier.Code == Code && entry.Kind == CertificationKind.ElectronicCopy
                    select new { dossier, entry }
                ).FirstOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Dossier, Entry) = (found.dossier, found.entry);
        Scan = await database
            .Files.AsNoTracking()
            .Where(file => file.DossierId == Dossier.Id && !file.IsResult)
            .OrderBy(file => file.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
        var result = await database
            .Files.AsNoTracking()
            .Where(file => file.DossierId == Dossier.Id && file.IsResult)
            .OrderByDescending(file => file.RecordedAt)
            .FirstOrDefaultAsync(cancellationToken);
        if (result is not null && await files.CheckAsync(result.AttachmentId, cancellationToken) is { } signed)
        {
            SignedFile = CheckedFileView.Of(signed, OneStopLinks.File(Code, result.Id), files);
        }

        return true;
    }
}
