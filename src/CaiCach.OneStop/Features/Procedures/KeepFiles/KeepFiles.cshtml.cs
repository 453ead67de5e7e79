using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.KeepFiles;

/// <summary>What may lie at a place of a version.</summary>
/// <param name="ComponentCode">The paper; null for the publishing decision.</param>
/// <param name="Name">What is to lie there.</param>
/// <param name="File">What lies there.</param>
internal sealed record ShelfPlace(string? ComponentCode, string Name, VersionFile? File)
{
    /// <summary>The place with what was seen there, a slash between.</summary>
    public string Value => $"{ComponentCode}/{File?.Id}";
}

/// <summary>The publishing decision of a version and the templates of its papers: to be seen, uploaded, and replaced as long as it is a draft.</summary>
[AllowRoles(Role.Administrator)]
[UploadGate(ProcedureLimits.FileRequestMaxBytes)]
[RequestSizeLimit(ProcedureLimits.FileRequestMaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ProcedureLimits.FileRequestMaxBytes)]
internal sealed class KeepFilesModel(KeepFileHandler handler, OneStopDbContext database, CatalogueKeeper keeper, TimeProvider clock)
    : PageModel
{
    private const string Decision = "Quyết định công bố";
    private const int PlaceMaxLength = ProcedureLimits.CodeMaxLength + 40;

    [BindProperty(SupportsGet = true, Name = "ma")]
    public string ProcedureCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "phienBan")]
    public Guid VersionId { get; set; }

    /// <summary>Where the file belongs (<see cref="ShelfPlace.Value"/>).</summary>
    [BindProperty]
    [Required(ErrorMessage = "Hãy chọn giấy tờ mà tệp là mẫu, hoặc quyết định công bố.")]
    [MaxLength(PlaceMaxLength, ErrorMessage = "Hãy chọn trong danh sách.")]
    public string? Place { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public Procedure Procedure { get; private set; } = null!;

    public ProcedureVersion Version { get; private set; } = null!;

    public IReadOnlyList<ShelfPlace> Places { get; private set; } = [];

    /// <summary>Whether files that lie there may be replaced and taken away.</summary>
    public bool IsOpen { get; private set; }

    public string FormHref => OneStopLinks.VersionFiles(ProcedureCode, VersionId);

    /// <summary>Places that take a file now.</summary>
    public IReadOnlyList<SelectListItem> Choices =>
        [
            .. Places
                .Where(place => place.File is null || IsOpen)
                .Select(place => new SelectListItem(
                    place.File is { } file ? $"{place.Name} (thay {file.FileName})" : place.Name,
                    place.Value
                )),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), "Hãy chọn tệp.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var content = Upload!.OpenReadStream();
        return await AnswerAsync(
            await handler.HandleAsync(new KeepFileCommand(Read(), Upload.FileName, content), cancellationToken),
            "fileKept",
            cancellationToken
        );
    }

    /// <summary>Takes a file of a draft away.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        return ModelState.IsValid
            ? await AnswerAsync(await handler.RemoveAsync(Read(), cancellationToken), "fileRemoved", cancellationToken)
            : Page();
    }

    private async Task<IActionResult> AnswerAsync(Result done, string notice, CancellationToken cancellationToken)
    {
        if (done.Failed)
        {
            await LoadAsync(cancellationToken);
            return this.Refuse(done);
        }

        this.Announce(notice);
        return LocalRedirect(FormHref);
    }

    private FilePlace Read()
    {
        var slash = Place!.LastIndexOf('/');
        var code = slash < 0 ? Place : Place[..slash];
        return new FilePlace(
            ProcedureCode,
            VersionId,
            code.Length == 0 ? null : code,
            Guid.TryParse(Place[(slash + 1)..], out var seen) ? seen : null
        );
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        // Addresses are in small letters.
        ProcedureCode = ProcedureCode.ToUpperInvariant();
        var procedure = await database.Procedures.AsNoTracking().SingleOrDefaultAsync(one => one.Code == ProcedureCode, cancellationToken);
        var version = await database.Versions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == VersionId, cancellationToken);
        if (procedure is null || version?.ProcedureId != procedure.Id)
        {
            return NotFound();
        }

        (Procedure, Version) = (procedure, version);
        IsOpen = version.IsOpen(VietnamTime.Today(clock), (await database.UsedAsync([version.Id], cancellationToken)).Count > 0);
        var files = await database.FilesOf([version.Id]).ToListAsync(cancellationToken);
        Places =
        [
            new ShelfPlace(null, Decision, files.Find(file => file.ComponentCode is null)),
            .. version.Content.Components.Select(component => new ShelfPlace(
                component.Code,
                component.Name,
                files.Find(file => file.ComponentCode == component.Code)
            )),
        ];
        return null;
    }
}
