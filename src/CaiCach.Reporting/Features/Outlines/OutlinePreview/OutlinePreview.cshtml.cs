using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Outlines.OutlinePreview;

/// <summary>An outline with what fills each item, tried with the figures of the quarter that runs.</summary>
[AllowRoles(Role.Coordinator, Role.Leader, Role.Appraiser, Role.Auditor, Role.Administrator)]
internal sealed class OutlinePreviewModel(
    ReportOutlines outlines,
    ReportComposer composer,
    OutlineEditor editor,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const string Json = "application/json";

    public OutlineSource Source { get; private set; } = null!;

    public ReportOutline Outline => Source.Outline!;

    /// <summary>A report by it, of the quarter that runs; null where there is none, which the page says.</summary>
    public OutlineReport? Tried { get; private set; }

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken) =>
        await LoadAsync(name, cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetWordAsync(string name, CancellationToken cancellationToken) =>
        await LoadAsync(name, cancellationToken)
        ?? (
            Tried is { } report
                ? File(ReportComposer.Typeset(report, report.Proposed), AttachmentType.Docx.MediaType, $"{name}.docx")
                : Page()
        );

    public IActionResult OnGetFile(string name) => Find(name) is { } source ? PhysicalFile(source.Path, Json, source.FileName) : NotFound();

    private OutlineSource? Find(string name) => outlines.Sources().FirstOrDefault(source => source.Outline?.Name == name);

    private async Task<IActionResult?> LoadAsync(string name, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } source)
        {
            return NotFound();
        }

        Source = source;
        MayEdit = await editor.MayEditAsync(cancellationToken);
        var span = ReportSpan.OfRunningQuarter(VietnamTime.Today(clock));
        var composed = span.Failed
            ? Result<ComposedReport>.Fail(span.Errors)
            : await composer.ComposeAsync(name, new ReportScope(user.UnitId), span.Value, cancellationToken);
        if (composed.Failed)
        {
            ModelState.Add(composed);
        }
        else
        {
            Tried = (OutlineReport)composed.Value;
        }

        return null;
    }
}
