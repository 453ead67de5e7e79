using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.MapColumns;

/// <summary>Says once what the columns and words of a source's exports mean.</summary>
[AllowRoles(Role.Receptionist, Role.Coordinator)]
internal sealed class MapColumnsModel(SaveImportMapHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "lan")]
    public Guid ImportId { get; set; }

    /// <summary>Headers by the name of the field; empty for none.</summary>
    [BindProperty]
    public Dictionary<ImportField, string?> Columns { get; set; } = [];

    [BindProperty]
    [MaxLength(ImportLimits.StatusWordsMax, ErrorMessage = "Quá nhiều trạng thái.")]
    public List<string> StatusTexts { get; set; } = [];

    /// <summary>The portal's codes of the texts, in their order; 0 for none.</summary>
    [BindProperty]
    [MaxLength(ImportLimits.StatusWordsMax, ErrorMessage = "Quá nhiều trạng thái.")]
    public List<short> StatusCodes { get; set; } = [];

    [BindProperty]
    [MaxLength(ImportLimits.CodePrefixMaxLength, ErrorMessage = "Phần đầu mã dài quá 40 ký tự.")]
    public string? CodePrefix { get; set; }

    public DossierImport Import { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Headers =>
        [
            .. Import
                .Headers.Where(header => header.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .Select(header => new SelectListItem(header, header)),
        ];

    public static IReadOnlyList<SelectListItem> Statuses { get; } =
    [
        .. Enum.GetValues<DossierStatus>()
            .Select(status => new SelectListItem(
                $"{(short)status}. {DossierNames.Of(status)}",
                ((short)status).ToString(System.Globalization.CultureInfo.InvariantCulture)
            )),
    ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var saved = await database
            .ImportMappings.AsNoTracking()
            .SingleOrDefaultAsync(mapping => mapping.UnitId == user.UnitId && mapping.Source == Import.Source, cancellationToken);
        var map = saved?.Map ?? MappingGuess.Of(Import.Headers);
        var there = Import.Headers.Select(VietnameseText.Fold).ToList();
        foreach (var field in Enum.GetValues<ImportField>())
        {
            var place = map.Columns.TryGetValue(field, out var header) ? there.IndexOf(VietnameseText.Fold(header)) : -1;
            Columns[field] = place < 0 ? null : Import.Headers[place];
        }

        CodePrefix = map.CodePrefix;
        var texts = map.StatusWords.Keys.Concat(Import.UnknownStatuses.Where(text => map.StatusOf(text) is null)).ToList();
        StatusTexts = [.. texts.Take(ImportLimits.StatusWordsMax)];
        StatusCodes = StatusTexts.ConvertAll(text => (short?)map.StatusOf(text) ?? 0);
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var columns = Columns.Where(pair => !string.IsNullOrEmpty(pair.Value)).ToDictionary(pair => pair.Key, pair => pair.Value!);
        var words = StatusTexts
            .Zip(StatusCodes)
            .Where(pair => pair.Second > 0)
            .DistinctBy(pair => pair.First, StringComparer.Ordinal)
            .ToDictionary(pair => pair.First, pair => (DossierStatus)pair.Second, StringComparer.Ordinal);
        var result = await handler.HandleAsync(new SaveImportMapCommand(ImportId, columns, words, CodePrefix), cancellationToken);
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Import(ImportId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var import = await database
            .Imports.AsNoTracking()
            .SingleOrDefaultAsync(import => import.Id == ImportId && import.UnitId == user.UnitId, cancellationToken);
        Import = import!;
        return import is not null;
    }
}
