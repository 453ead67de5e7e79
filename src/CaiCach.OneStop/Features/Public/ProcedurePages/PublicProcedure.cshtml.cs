using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Public.ProcedurePages;

/// <summary>One procedure for everybody: what to bring, how long it takes, what it costs.</summary>
[AllowAnonymous]
internal sealed class PublicProcedureModel(PublishedProcedures procedures, TimeProvider clock) : PageModel
{
    private const int CodeMaxLength = 40;

    public ProcedureInForce Found { get; private set; } = null!;

    /// <summary>The day whose exemptions are told.</summary>
    public DateOnly Today => VietnamTime.Today(clock);

    /// <summary>The templates of its papers, each with its paper.</summary>
    public IReadOnlyList<(ProcedureComponent Paper, VersionFile File)> Templates { get; private set; } = [];

    /// <summary>The publishing decision; null where nobody has uploaded it.</summary>
    public VersionFile? Decision { get; private set; }

    public async Task<IActionResult> OnGetAsync(string ma, CancellationToken cancellationToken)
    {
        if (ma.Length > CodeMaxLength || await procedures.FindAsync(ma.ToUpperInvariant(), cancellationToken) is not { } found)
        {
            return NotFound();
        }

        Found = found;
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
