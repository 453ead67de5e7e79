using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>One procedure for everybody: what to bring, how long it takes, what it costs.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Policy)]
internal sealed class PublicProcedureModel(PublishedProcedures procedures, DeskPlaces desks, TimeProvider clock) : PageModel
{
    /// <summary>Desks that stand on the page itself; where there are more, it leads to their list.</summary>
    public const int DesksShown = 3;

    private const int CodeMaxLength = 40;

    public ProcedureInForce Found { get; private set; } = null!;

    /// <summary>The day whose exemptions are told.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>The templates of its papers, each with its paper.</summary>
    public IReadOnlyList<(ProcedureComponent Paper, VersionFile File)> Templates { get; private set; } = [];

    /// <summary>Where it is handed in.</summary>
    public IReadOnlyList<KnownDeskPlace> Desks { get; private set; } = [];

    /// <summary>The publishing decision; null where nobody has uploaded it.</summary>
    public VersionFile? Decision { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        if (ma.Length > CodeMaxLength || await procedures.FindAsync(ma.ToUpperInvariant(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        Desks = await desks.AllAsync(VietnamTime.Today(clock), cancellationToken);
        var files = await procedures.FilesAsync(found, cancellationToken);
        Decision = files.FirstOrDefault(file => file.ComponentCode is null);
        Templates =
        [
            .. files
                .Where(file => file.ComponentCode is not null)
                .Select(file => (found.Version.Content.Components.First(component => component.Code == file.ComponentCode), file)),
        ];
        return Page();
    }
}
