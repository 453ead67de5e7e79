using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>A form for an applicant of whom nothing is taken in: who it is, why, and the numbered paper that is issued and offered at once.</summary>
internal abstract class ApplicantAtDeskModel(OneStopDbContext database, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "thuTuc")]
    public string ProcedureCode { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi họ tên hoặc tên tổ chức.")]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string OwnerName { get; set; } = "";

    [BindProperty]
    [MaxLength(DossierLimits.PhoneMaxLength, ErrorMessage = "Số điện thoại dài quá 20 ký tự.")]
    public string? OwnerPhone { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? OwnerAddress { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi lý do.")]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Lý do dài quá 2.000 ký tự.")]
    public string Note { get; set; } = "";

    public ProcedureInForce Chosen { get; private set; } = null!;

    /// <summary>The paper that was just issued; null before.</summary>
    public Guid? IssuedId { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Issues the paper and offers it, or says what lacks.</summary>
    /// <param name="issueAsync">Issues it for the applicant; answers its id.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    protected async Task<IActionResult> IssueAsync(
        Func<PartyDescription, Task<Result<Guid>>> issueAsync,
        CancellationToken cancellationToken
    )
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await issueAsync(
            new PartyDescription
            {
                Kind = Chosen.Version.Content.Applicants[0],
                Name = OwnerName.Trim(),
                Phone = OwnerPhone?.Trim(),
                Address = OwnerAddress?.Trim(),
            }
        );
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        IssuedId = result.Value;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var found = await database.FindAsync(ProcedureCode, VietnamTime.Today(clock), cancellationToken);
        Chosen = found!;
        return found is not null;
    }
}
