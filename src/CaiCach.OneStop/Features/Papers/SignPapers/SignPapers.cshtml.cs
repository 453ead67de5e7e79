using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Papers.SignPapers;

/// <summary>The digitised papers of a dossier with their signatures, verified anew, and those that this person signs.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
[RequestSizeLimit(PaperLimits.RequestBytes)]
[ResponseCache(NoStore = true)]
internal sealed class SignPapersModel(SignPapersHandler handler, SignPapersQuery query, OneStopDbContext database, CurrentUser user)
    : PageModel
{
    public const string SignedNotice = "papers-signed";

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    /// <summary>The files that are signed.</summary>
    [BindProperty]
    public List<Guid> FileIds { get; set; } = [];

    [BindProperty]
    public IFormFile? Certificate { get; set; }

    [BindProperty]
    [MaxLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
    public string? Password { get; set; }

    /// <summary>The file that was signed elsewhere.</summary>
    [BindProperty]
    public Guid? FileId { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public SignPapersView View { get; private set; } = null!;

    /// <summary>What this person digitised and can sign.</summary>
    public IReadOnlyList<DigitisedPaper> Own { get; private set; } = [];

    /// <summary>What this person can sign for the agency.</summary>
    public IReadOnlyList<DigitisedPaper> Agencys { get; private set; } = [];

    /// <summary>Whose certificate signs for the unit; null where it has none.</summary>
    public string? AgencyHolder { get; private set; }

    public IReadOnlyList<SelectListItem> Choices => [.. Own.Select(paper => new SelectListItem(paper.File.Name, paper.File.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        FileIds = [.. Own.Concat(Agencys).Select(paper => paper.File.Id).Distinct()];
        return Page();
    }

    /// <summary>Signs as who digitised, with the certificate that comes with it.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Person, isUpload: false, cancellationToken);

    /// <summary>Takes what was signed elsewhere.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public Task<IActionResult> OnPostUploadAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Person, isUpload: true, cancellationToken);

    /// <summary>Signs as the agency with the unit's certificate.</summary>
    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostSealAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Agency, isUpload: false, cancellationToken);

    private async Task<IActionResult> PostAsync(SignatureKind kind, bool isUpload, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var upload = isUpload ? Upload?.OpenReadStream() : null;
        var command = new SignPapersCommand
        {
            DossierCode = Code,
            FileIds = isUpload ? [.. new[] { FileId }.OfType<Guid>()] : FileIds,
            Kind = kind,
            IsUpload = isUpload,
            Upload = upload,
            Pkcs12 = isUpload ? null : await CertificateFile.ReadAsync(Certificate, cancellationToken),
            Password = Password,
        };
        var result = await handler.HandleAsync(command, cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(SignedNotice);
        return LocalRedirect(OneStopLinks.SignPapers(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        if (Code.Length > DossierLimits.CodeMaxLength || await query.ReadAsync(Code, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        var isDigitiser = PaperRights.SignsFor(user, view.Dossier, SignatureKind.Person) is not null;
        Own = isDigitiser ? [.. view.ToSign.Where(paper => paper.File.RecordedById == user.Actor.PersonId)] : [];
        if (PaperRights.SignsFor(user, view.Dossier, SignatureKind.Agency) is { } unitId)
        {
            Agencys = [.. view.ToSign];
            AgencyHolder = await database
                .AgencyCertificates.Where(one => one.UnitId == unitId)
                .Select(one => one.Holder)
                .SingleOrDefaultAsync(cancellationToken);
        }

        return true;
    }
}
