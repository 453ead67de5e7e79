using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.KeepLine;

/// <summary>One line of the unit: its letter and name.</summary>
[AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
internal sealed class KeepLineModel(KeepLineHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    /// <summary>The line; null for a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "ma")]
    public Guid? Id { get; set; }

    [BindProperty]
    [MaxLength(1, ErrorMessage = "Chữ đứng đầu số là một chữ từ A đến Z.")]
    public string? Letter { get; set; }

    [BindProperty]
    [MaxLength(QueueLimits.NameMaxLength, ErrorMessage = "Tên dài quá 60 ký tự.")]
    public string? Name { get; set; }

    [BindProperty]
    public bool IsOpen { get; set; }

    [BindProperty]
    public uint? Version { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Id is not { } id)
        {
            IsOpen = true;
            return Page();
        }

        var line = await database
            .QueueLines.AsNoTracking()
            .SingleOrDefaultAsync(line => line.Id == id && line.UnitId == user.UnitId, cancellationToken);
        if (line is null)
        {
            return NotFound();
        }

        (Letter, Name, IsOpen, Version) = (line.Letter, line.Name, line.IsOpen, line.Version);
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept = await handler.HandleAsync(new KeepLineCommand(user.UnitId, Id, Letter, Name, IsOpen, Version), cancellationToken);
        if (kept.Failed)
        {
            return this.Refuse(kept);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.QueueSettings);
    }
}
