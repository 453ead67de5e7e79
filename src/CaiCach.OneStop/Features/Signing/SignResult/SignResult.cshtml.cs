using System.ComponentModel.DataAnnotations;
using System.Globalization;
using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.SignResult;

/// <summary>The results of a dossier with their signatures, verified anew, and what this person may sign.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
[RequestSizeLimit(DossierLimits.FileMaxBytes + (1024 * 1024))]
[ResponseCache(NoStore = true)]
internal sealed class SignResultModel(ResultSigner signer, SignResultQuery query, OneStopDbContext database, CurrentUser user) : PageModel
{
    public const string SignedNotice = "result-signed";

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public Guid? FileId { get; set; }

    [BindProperty]
    [Range(0, 10_000, ErrorMessage = "Trang từ 1 trở đi; để trống là trang cuối.")]
    public int? StampPage { get; set; }

    [BindProperty]
    public StampCorner Corner { get; set; }

    [BindProperty]
    public IFormFile? Certificate { get; set; }

    [BindProperty]
    [MaxLength(200, ErrorMessage = "Mật khẩu dài quá 200 ký tự.")]
    public string? Password { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public ResultsView View { get; private set; } = null!;

    /// <summary>What may be signed now, and as whom; null for nothing.</summary>
    public SignatureKind? Kind { get; private set; }

    /// <summary>The files that can be signed so.</summary>
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>Whose certificate signs for the unit; null where it has none.</summary>
    public string? AgencyHolder { get; private set; }

    public IReadOnlyList<SelectListItem> Corners { get; } =
    [.. Enum.GetValues<StampCorner>().Select(corner => new SelectListItem(SigningNames.Of(corner), corner.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = View.Dossier.Version;
        FileId = Choices is [var first, ..] ? Guid.Parse(first.Value, CultureInfo.InvariantCulture) : null;
        Corner = Kind == SignatureKind.Agency ? StampCorner.BottomMiddle : StampCorner.BottomRight;
        return Page();
    }

    /// <summary>Signs as a leader with the certificate that comes with it.</summary>
    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostSignAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Person, isUpload: false, cancellationToken);

    /// <summary>Takes what a leader signed elsewhere.</summary>
    [AllowRoles(Role.Leader)]
    public Task<IActionResult> OnPostUploadSignedAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Person, isUpload: true, cancellationToken);

    /// <summary>Signs as the agency with the unit's certificate.</summary>
    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostSealAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Agency, isUpload: false, cancellationToken);

    /// <summary>Takes what the agency signed elsewhere.</summary>
    [AllowRoles(Role.Coordinator, Role.Leader)]
    public Task<IActionResult> OnPostUploadSealedAsync(CancellationToken cancellationToken) =>
        PostAsync(SignatureKind.Agency, isUpload: true, cancellationToken);

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
        var command = new SignResultCommand
        {
            Code = Code,
            Version = Version,
            FileId = FileId,
            Kind = kind,
            IsUpload = isUpload,
            Page = StampPage ?? 0,
            Corner = Corner,
            Pkcs12 = isUpload ? null : await CertificateFile.ReadAsync(Certificate, cancellationToken),
            Password = Password,
            Upload = upload,
        };
        var result = await signer.SignAsync(command, cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(SignedNotice);
        return LocalRedirect(OneStopLinks.SignResult(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        if (Code.Length > DossierLimits.CodeMaxLength || await query.ReadAsync(Code, cancellationToken) is not { } view)
        {
            return false;
        }

        View = view;
        var roles = user.RolesIn([view.Dossier.CompetentUnitId]);
        var waiting = view.Files.Where(file => file.LastKind == SignatureKind.Person).ToList();
        var unsigned = view.Files.Where(file => file.LastKind is null).ToList();
        var maySeal = waiting.Count > 0 && May(view.Dossier, DossierAction.Seal, roles);
        Kind =
            maySeal ? SignatureKind.Agency
            : unsigned.Count > 0 && (view.IsCopyToCertify ? IsSigner(view) : May(view.Dossier, DossierAction.Sign, roles))
                ? SignatureKind.Person
            : null;
        Choices = [.. (maySeal ? waiting : unsigned).Select(file => new SelectListItem(file.Checked.FileName, file.Id.ToString()))];
        var unitId = view.Dossier.CompetentUnitId;
        AgencyHolder = await database
            .AgencyCertificates.Where(one => one.UnitId == unitId)
            .Select(one => one.Holder)
            .SingleOrDefaultAsync(cancellationToken);
        return true;
    }

    /// <summary>Whether the statement of the copy names this person, who leads here.</summary>
    private bool IsSigner(ResultsView view) =>
        view.Copy!.Entry.SignerId == user.Actor.PersonId && user.RolesIn([view.Dossier.CompetentUnitId]).Contains(Role.Leader);

    private static bool May(Dossier dossier, DossierAction action, IReadOnlyList<Role> roles) =>
        DossierMoves.Find(dossier.Stage, action) is { } move && move.Roles.Any(roles.Contains);
}
