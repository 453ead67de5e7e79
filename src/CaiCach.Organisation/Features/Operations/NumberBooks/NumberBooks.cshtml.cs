using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Features.Operations.NumberBooks;

/// <summary>The number books of an authority: each series and year, its numbers with what they stand for, and the symbols.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class NumberBooksModel(
    NumberRegister register,
    NumberBook book,
    IEnumerable<NumberSeries> series,
    IServiceProvider services,
    ChangeSymbolHandler change,
    AdministeredUnits administered,
    OrganisationDbContext database
) : PageModel
{
    public const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "donVi")]
    public Guid? Named { get; set; }

    [BindProperty(SupportsGet = true, Name = "so")]
    public string? ChosenSeries { get; set; }

    [BindProperty(SupportsGet = true, Name = "nam")]
    public int? ChosenYear { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    public Unit Authority { get; private set; } = null!;

    public IReadOnlyList<NumberSeries> Series { get; } = [.. series.OrderBy(known => known.Name, StringComparer.Ordinal)];

    public IReadOnlyDictionary<string, string> Symbols { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<BookLine> Books { get; private set; } = [];

    /// <summary>The book that is open; null while there is none.</summary>
    public BookLine? Book { get; private set; }

    public IssuedNumberPage Listed { get; private set; } = new([], 0);

    public IReadOnlyDictionary<Guid, NumberedDocument> Documents { get; private set; } = new Dictionary<Guid, NumberedDocument>();

    public string NameOf(string book)
    {
        var (code, part) = NumberSeries.In(book);
        var name = Series.FirstOrDefault(known => known.Code == code)?.Name ?? code;
        return part is null ? name : $"{name} – {Parts.GetValueOrDefault(part, part)}";
    }

    /// <summary>The names of parts of the authority that have books of their own, by their codes.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string SymbolOf(NumberSeries known) => Symbols.GetValueOrDefault(known.Code, known.UsualSymbol);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? code,
        [FromForm(Name = "Symbol")] string? symbol,
        CancellationToken cancellationToken
    )
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var changed = await change.HandleAsync(new ChangeSymbolCommand(Authority.Id, code ?? "", symbol ?? ""), cancellationToken);
        if (changed.Failed)
        {
            return this.Refuse(changed);
        }

        this.Announce("symbol");
        return LocalRedirect(OperationsLinks.NumberBooksOf(Authority.Id));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await administered.ChosenAsync(Named, cancellationToken) is not { } authorityId)
        {
            return false;
        }

        Authority = await database.Units.AsNoTracking().SingleAsync(unit => unit.Id == authorityId, cancellationToken);
        PageNumber = Math.Clamp(PageNumber, 1, 20_000);
        Symbols = await register.SymbolsAsync(authorityId, cancellationToken);
        Books = await register.BooksAsync(authorityId, cancellationToken);
        string[] parts = [.. Books.Select(line => NumberSeries.In(line.Series).Part).OfType<string>()];
        Parts = await database
            .Units.Where(unit => parts.Contains(unit.Code))
            .ToDictionaryAsync(unit => unit.Code, unit => unit.Name, StringComparer.Ordinal, cancellationToken);
        Book = Books.FirstOrDefault(line => line.Series == ChosenSeries && line.Year == ChosenYear) ?? (Books.Count > 0 ? Books[0] : null);
        if (Book is { } open)
        {
            Listed = await book.ListAsync(authorityId, open.Series, open.Year, PageNumber, PageSize, cancellationToken);
            var documents = services.GetKeyedService<INumberedDocuments>(NumberSeries.In(open.Series).Code);
            Documents = documents is not null
                ? await documents.OfAsync([.. Listed.Numbers.Select(number => number.SubjectId)], cancellationToken)
                : Documents;
        }

        return true;
    }
}
