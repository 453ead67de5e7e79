using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.OneStop.Features.Certification.StartBook;

/// <summary>Goes on with a book of this year that was kept on paper.</summary>
[AllowRoles(Role.Receptionist)]
internal sealed class StartBookModel(StartBookHandler handler, CertificationCatalogue catalogue, TimeProvider clock) : PageModel
{
    [BindProperty]
    public CertificationKind Kind { get; set; } = CertificationKind.Copy;

    [BindProperty]
    public int LastNumber { get; set; }

    public IReadOnlyList<SelectListItem> Kinds =>
        [.. catalogue.On(VietnamTime.Today(clock)).Books.Select(book => new SelectListItem(CertificationNames.Of(book), book.ToString()))];

    [AllowRoles(Role.Receptionist)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new StartBookCommand(Kind, LastNumber), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("book-started");
        return LocalRedirect($"{OneStopLinks.CertificationBook}?loai={Kind}");
    }
}
