using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Organisation.Features.People.AddPerson;

/// <summary>Adds a person to an authority.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class AddPersonModel(AddPersonHandler handler, AdministeredUnits administered) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid AuthorityId { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi họ tên.")]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string FullName { get; set; } = "";

    [BindProperty]
    [EmailAddress(ErrorMessage = "Địa chỉ thư điện tử không đúng.")]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
    public string? Email { get; set; }

    [BindProperty]
    [RegularExpression(@"[0-9+ .\-]{6,20}", ErrorMessage = "Số điện thoại gồm 6 đến 20 chữ số.")]
    public string? Phone { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await administered.IncludeAsync(AuthorityId, cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new AddPersonCommand(AuthorityId, FullName, Email, Phone), cancellationToken);
        if (!result.Failed)
        {
            return LocalRedirect(OrganisationLinks.Person(result.Value));
        }

        if (result.Errors[0].Kind == ErrorKind.NotFound)
        {
            return NotFound();
        }

        ModelState.Add(result);
        return Page();
    }
}
