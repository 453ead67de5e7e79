using System.ComponentModel.DataAnnotations;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.OneStop.Features.Submissions;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.SupplementDossier;

/// <summary>An applicant reads what is lacking and hands it in, proved by the number that only the applicant knows.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
[SubmissionGate(SubmissionAct.Send)]
[RequestSizeLimit(SubmissionLimits.RequestMaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = SubmissionLimits.RequestMaxBytes)]
internal sealed class SupplementDossierModel(SupplementDossierHandler handler) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty]
    [MaxLength(30, ErrorMessage = "Số giấy tờ dài quá 30 ký tự.")]
    public string? Identity { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.ReasonMaxLength, ErrorMessage = "Lời nhắn dài quá 1.000 ký tự.")]
    public string? Note { get; set; }

    [BindProperty]
    [MaxLength(SubmissionLimits.FilesOfQuestionMaxCount, ErrorMessage = "Mỗi lần bổ sung tối đa 10 tệp.")]
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>What is lacking, once the applicant has given the number.</summary>
    public AskedOfApplicant? Asked { get; private set; }

    /// <summary>The field for the files of a paper that was named.</summary>
    public static string FieldOf(SupplementPaper paper) => $"giay-{paper.Id:N}";

    public IActionResult OnGet() => Code.Length is 0 or > DossierLimits.CodeMaxLength ? NotFound() : Page();

    /// <summary>Tells what is lacking.</summary>
    public async Task<IActionResult> OnPostAskedAsync(CancellationToken cancellationToken)
    {
        Asked = await handler.AskedAsync(Code.ToUpperInvariant(), Identity, cancellationToken);
        return Asked is null ? this.Refuse(Foundation.Writes.Result.Fail(SubmissionErrors.NotTheApplicant)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var code = Code.ToUpperInvariant();
        Asked = await handler.AskedAsync(code, Identity, cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        // Each paper that was named has a field of its own.
        var named =
            Asked?.Papers.SelectMany(paper =>
                Request
                    .Form.Files.GetFiles(FieldOf(paper))
                    .Select(file => ((string?)paper.Code, file.FileName, Content: file.OpenReadStream()))
            )
            ?? [];
        var files = named.Concat(Files.Select(file => ((string?)null, file.FileName, Content: file.OpenReadStream()))).ToList();
        try
        {
            var command = new SupplementDossierCommand(code, Identity, Note, files);
            var kept = await handler.HandleAsync(command, cancellationToken);
            return kept.Failed ? this.Refuse(kept) : LocalRedirect(OneStopLinks.LookUpOf(code));
        }
        finally
        {
            files.ForEach(file => file.Content.Dispose());
        }
    }
}
