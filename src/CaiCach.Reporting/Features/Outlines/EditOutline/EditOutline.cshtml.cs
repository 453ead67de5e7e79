using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Reporting.Features.Outlines.EditOutline;

/// <summary>The copy of an outline: its tree, its head, and what becomes of it, beside the figures of the unit that is looked at.</summary>
[AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
internal sealed class EditOutlineModel(
    OutlineCopies copies,
    OutlineEditor editor,
    OutlineComposer composer,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    private const string Json = "application/json";

    [BindProperty(SupportsGet = true)]
    public string Name { get; set; } = "";

    [BindProperty]
    public string Version { get; set; } = "";

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength)]
    public string? Title { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? Subject { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? Opening { get; set; }

    /// <summary>Nơi nhận, each on a line of its own.</summary>
    [BindProperty]
    [MaxLength(ReportLimits.NoteMaxLength)]
    public string? Recipients { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength)]
    public string? NewName { get; set; }

    [BindProperty]
    [MaxLength(ReportLimits.NameMaxLength)]
    public string? NewTitle { get; set; }

    public OutlineCopy Copy { get; private set; } = null!;

    public ReportOutline Outline => Copy.Outline;

    /// <summary>A report by the copy, of the quarter that runs; null where there is none, which the page says.</summary>
    public OutlineReport? Tried { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken) ?? Page();

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken) =>
        !await editor.MayEditAsync(cancellationToken) ? Forbid()
        : copies.Find(Name) is { } copy ? File(OutlineFile.Write(copy.Outline), Json, $"{Name}.json")
        : NotFound();

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostHeadAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await editor.EditAsync(Name, Version, null, WithHead, cancellationToken),
            "saved",
            ReportingLinks.EditOutline(Name),
            cancellationToken
        );

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public Task<IActionResult> OnPostUpAsync(string item, CancellationToken cancellationToken) =>
        EditItemAsync(item, outline => OutlineEditing.Move(outline, item, isUp: true), item, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public Task<IActionResult> OnPostDownAsync(string item, CancellationToken cancellationToken) =>
        EditItemAsync(item, outline => OutlineEditing.Move(outline, item, isUp: false), item, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public Task<IActionResult> OnPostRemoveAsync(string item, CancellationToken cancellationToken) =>
        EditItemAsync(item, outline => OutlineEditing.Remove(outline, item), null, cancellationToken);

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostUseAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await editor.PutInUseAsync(Name, Version, cancellationToken),
            "used",
            ReportingLinks.EditOutline(Name),
            cancellationToken
        );

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await editor.DiscardAsync(Name, Version, cancellationToken),
            "discarded",
            ReportingLinks.Outlines,
            cancellationToken
        );

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostRemoveOwnAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await editor.RemoveOwnAsync(Name, Version, cancellationToken),
            "removed",
            ReportingLinks.Outlines,
            cancellationToken
        );

    [AllowRoles(Role.Coordinator, Role.Leader, Role.Administrator)]
    public async Task<IActionResult> OnPostBeginAsync(CancellationToken cancellationToken)
    {
        var newName = NewName?.Trim() ?? "";
        var begun = string.IsNullOrWhiteSpace(NewTitle)
            ? OutlineErrors.TitleMissing.At(nameof(NewTitle))
            : await editor.BeginAsync(Name, newName, NewTitle.Trim(), cancellationToken);
        return await DoneAsync(begun, "begun", ReportingLinks.EditOutline(newName), cancellationToken);
    }

    private async Task<IActionResult> EditItemAsync(
        string item,
        Func<ReportOutline, Result<ReportOutline>> edit,
        string? place,
        CancellationToken cancellationToken
    ) =>
        await DoneAsync(
            await editor.EditAsync(Name, Version, item, edit, cancellationToken),
            "saved",
            ReportingLinks.EditOutline(Name, place),
            cancellationToken
        );

    private Result<ReportOutline> WithHead(ReportOutline outline)
    {
        string[] recipients = [.. (Recipients ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return string.IsNullOrWhiteSpace(Title) ? OutlineErrors.TitleMissing
            : recipients.Length == 0 ? OutlineErrors.RecipientsMissing
            : outline with
            {
                Title = Title.Trim(),
                Subject = Subject?.Trim() ?? "",
                Opening = Opening?.Trim() ?? "",
                Recipients = recipients,
            };
    }

    private async Task<IActionResult> DoneAsync(Result done, string notice, string next, CancellationToken cancellationToken)
    {
        if (done.Failed)
        {
            return await LoadAsync(cancellationToken) ?? this.Refuse(done);
        }

        this.Announce(notice);
        return LocalRedirect(next);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (!await editor.MayEditAsync(cancellationToken))
        {
            return Forbid();
        }

        if (copies.Find(Name) is not { } copy)
        {
            return NotFound();
        }

        Copy = copy;
        Version = copy.Version;
        ModelState.Remove(nameof(Version));
        Title ??= Outline.Title;
        Subject ??= Outline.Subject;
        Opening ??= Outline.Opening;
        Recipients ??= string.Join('\n', Outline.Recipients);
        var span = ReportSpan.OfRunningQuarter(VietnamTime.Today(clock));
        var composed = span.Failed
            ? Result<ComposedReport>.Fail(span.Errors)
            : await composer.ComposeAsync(copy.Outline, new ReportScope(user.UnitId), span.Value, cancellationToken);
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
