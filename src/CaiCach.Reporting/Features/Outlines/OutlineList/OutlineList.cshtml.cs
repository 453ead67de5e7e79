using CaiCach.Foundation.Units;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Outlines.OutlineList;

/// <summary>The outlines of this installation: shipped, its own, and files that cannot be used with the reasons.</summary>
[AllowRoles(Role.Coordinator, Role.Leader, Role.Appraiser, Role.Auditor, Role.Administrator)]
internal sealed class OutlineListModel(ReportOutlines outlines, OutlineCopies copies) : PageModel
{
    public IReadOnlyList<OutlineSource> Usable { get; private set; } = [];

    public IReadOnlyList<OutlineSource> Broken { get; private set; } = [];

    /// <summary>Outlines that are only copies under way.</summary>
    public IReadOnlyList<ReportOutline> New { get; private set; } = [];

    public void OnGet()
    {
        var sources = outlines.Sources();
        Usable = [.. sources.Where(source => source.Outline is not null)];
        New = copies.New();
        Broken = [.. sources.Where(source => source.Outline is null)];
    }
}
