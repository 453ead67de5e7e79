using System.Collections.ObjectModel;
using System.Globalization;
using System.Text.RegularExpressions;
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
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.EditVersion;

/// <summary>
/// A new version of a procedure, filled with its last one, or one that is not yet in force. Rows are added and taken away by buttons that
/// post the form; nothing is kept before it is saved whole.
/// </summary>
[AllowRoles(Role.Administrator)]
internal sealed partial class EditVersionModel(
    SaveVersionHandler handler,
    OneStopDbContext database,
    CatalogueKeeper keeper,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string ProcedureCode { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "phienBan")]
    public Guid? VersionId { get; set; }

    [BindProperty]
    public uint Revision { get; set; }

    [BindProperty]
    public VersionForm Input { get; set; } = new();

    public Procedure Procedure { get; private set; } = null!;

    /// <summary>The templates of the version that is changed or copied, by the code of their paper.</summary>
    public IReadOnlyDictionary<string, VersionFile> Templates { get; private set; } = ReadOnlyDictionary<string, VersionFile>.Empty;

    /// <summary>The first day of the version that this one is a copy of; null for the first.</summary>
    public DateOnly? CopiedFrom { get; private set; }

    public string FormHref => VersionId is { } id ? OneStopLinks.EditVersion(ProcedureCode, id) : OneStopLinks.NewVersion(ProcedureCode);

    public string Handle(string handler) => QueryHelpers.AddQueryString(FormHref, "handler", handler);

    public static IReadOnlyList<SelectListItem> Choices<T>(Func<T, string> name)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new SelectListItem(name(value), value.ToString()))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await ForbiddenAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        var versions = await database
            .Versions.AsNoTracking()
            .Where(one => one.ProcedureId == Procedure.Id && (VersionId == null || one.Id == VersionId))
            .OrderByDescending(one => one.EffectiveFrom)
            .Take(1)
            .ToListAsync(cancellationToken);
        if (versions.Count == 0)
        {
            Input.Channels = [.. ProcedureChannels.UsualAt(OnlineLevel.Full)];
            return VersionId is null ? Page() : NotFound();
        }

        Input = VersionForm.Of(versions[0].Said);
        Revision = versions[0].Revision;
        if (VersionId is null)
        {
            CopiedFrom = versions[0].EffectiveFrom;
            (Input.EffectiveFrom, Input.DecisionNumber, Input.DecisionOn, Input.DecisionIssuer) = (null, null, null, null);
        }
        else if (!await IsOpenAsync(versions[0], cancellationToken))
        {
            ModelState.Add(Result.Fail(ProcedureErrors.Locked));
        }

        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await ForbiddenAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        if (Input.EffectiveFrom is null)
        {
            ModelState.Add(Result.Fail(At(ProcedureErrors.DayMissing)));
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new SaveVersionCommand(
            ProcedureCode,
            VersionId,
            Revision,
            Input.EffectiveFrom!.Value,
            Input.Decision(),
            Input.Content()
        )
        {
            WithoutTemplates = [.. Input.Components.Where(one => !one.KeepsTemplate).Select(one => one.Code ?? "")],
        };
        var saved = await handler.HandleAsync(command, cancellationToken);
        if (saved.Failed)
        {
            return this.Refuse(Result.Fail([.. saved.Errors.Select(At)]));
        }

        this.Announce("versionSaved");
        return LocalRedirect(OneStopLinks.Procedure(ProcedureCode));
    }

    /// <summary>Adds a row to a list of the form.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAddAsync(string? list, CancellationToken cancellationToken)
    {
        if (await ForbiddenAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        switch (list)
        {
            case "Components" when Input.Components.Count < ProcedureLimits.ComponentsMaxCount:
                // Nor one that has a template: it would become that of another paper.
                Input.Components.Add(
                    new ComponentForm { Code = Free("TP", Input.Components.Select(one => one.Code).Concat(Templates.Keys)) }
                );
                break;
            case "Fees" when Input.Fees.Count < ProcedureLimits.FeesMaxCount:
                Input.Fees.Add(new FeeForm { Code = Free("LP", Input.Fees.Select(one => one.Code)) });
                break;
            case "Results" when Input.Results.Count < ProcedureLimits.ResultsMaxCount:
                Input.Results.Add(new ResultForm { Code = Free("KQ", Input.Results.Select(one => one.Code)) });
                break;
            default:
                if (FeeOf(list) is { } fee && fee.Exemptions.Count < ProcedureLimits.ExemptionsMaxCount)
                {
                    fee.Exemptions.Add(new ExemptionForm { Code = Free("MG", fee.Exemptions.Select(one => one.Code)) });
                }

                break;
        }

        ModelState.Clear();
        return Page();
    }

    /// <summary>Takes a row out of a list of the form, e.g. <c>Components/2</c> or <c>Fees/0/1</c>.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostRemoveAsync(string? row, CancellationToken cancellationToken)
    {
        if (await ForbiddenAsync(cancellationToken) is { } answer)
        {
            return answer;
        }

        var parts = (row ?? "").Split('/');
        var at = int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : -1;
        var list = string.Join('/', parts[..^1]);
        switch (list)
        {
            case "Components":
                Remove(Input.Components, at);
                break;
            case "Fees":
                Remove(Input.Fees, at);
                break;
            case "Results":
                Remove(Input.Results, at);
                break;
            default:
                Remove(FeeOf(list)?.Exemptions ?? [], at);
                break;
        }

        ModelState.Clear();
        return Page();
    }

    private FeeForm? FeeOf(string? list) =>
        FeePath().Match(list ?? "") is { Success: true } match
        && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? Input.Fees.ElementAtOrDefault(index)
            : null;

    private static void Remove<T>(List<T> rows, int at)
    {
        if (at >= 0 && at < rows.Count)
        {
            rows.RemoveAt(at);
        }
    }

    /// <summary>The first code of that kind that no row has: a row that was taken away and comes back is another one.</summary>
    private static string Free(string prefix, IEnumerable<string?> taken)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue - 1).Select(number => $"{prefix}{number:00}").First(code => !known.Contains(code));
    }

    /// <summary>Beside the input that the path of an error means.</summary>
    private static Error At(Error error) =>
        error.Field switch
        {
            null => error,
            "Limit" => error.At("Input.LimitAmount"),
            "OnlineLimit" => error.At("Input.OnlineLimitAmount"),
            _ => error.At($"Input.{error.Field}"),
        };

    private async Task<bool> IsOpenAsync(ProcedureVersion version, CancellationToken cancellationToken) =>
        version.IsOpen(VietnamTime.Today(clock), (await database.UsedAsync([version.Id], cancellationToken)).Count > 0);

    private async Task<IActionResult?> ForbiddenAsync(CancellationToken cancellationToken)
    {
        if (!await keeper.IsAsync(cancellationToken))
        {
            return new StatusCodeResult(StatusCodes.Status403Forbidden);
        }

        var procedure = await database.Procedures.AsNoTracking().SingleOrDefaultAsync(one => one.Code == ProcedureCode, cancellationToken);
        Procedure = procedure!;
        if (procedure is null)
        {
            return NotFound();
        }

        var shown = await database
            .Versions.Where(one => one.ProcedureId == procedure.Id && (VersionId == null || one.Id == VersionId))
            .OrderByDescending(one => one.EffectiveFrom)
            .Select(one => one.Id)
            .FirstOrDefaultAsync(cancellationToken);
        Templates = await database.TemplatesOfAsync(shown, cancellationToken);
        return null;
    }

    [GeneratedRegex(@"\AFees/([0-9]{1,2})\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex FeePath();
}
