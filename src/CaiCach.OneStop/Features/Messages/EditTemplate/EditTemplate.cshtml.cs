using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.EditTemplate;

/// <summary>The words of a turn, with what they become for a made-up dossier.</summary>
[AllowRoles(Role.Administrator, Role.Coordinator, Role.Leader, Role.Receptionist, Role.Auditor)]
internal sealed class EditTemplateModel(
    EditTemplateHandler handler,
    OneStopDbContext database,
    MessageTexts texts,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    public const string SavedNotice = "template-saved";

    [BindProperty(SupportsGet = true, Name = "luot")]
    public string TurnName { get; set; } = "";

    [BindProperty]
    [MaxLength(MessageText.SubjectMaxLength, ErrorMessage = "Tiêu đề dài quá 150 ký tự.")]
    public string? Subject { get; set; }

    [BindProperty]
    [MaxLength(MessageText.MailMaxLength, ErrorMessage = "Nội dung thư dài quá 5.000 ký tự.")]
    public string? Mail { get; set; }

    [BindProperty]
    [MaxLength(MessageText.ShortMaxLength, ErrorMessage = "Tin ngắn dài quá 480 ký tự.")]
    public string? Short { get; set; }

    [BindProperty]
    public uint? Version { get; set; }

    public MessageTurn Turn { get; private set; }

    public bool MayEdit => EditTemplateHandler.MayEdit(user);

    public bool IsOwn { get; private set; }

    /// <summary>The words, filled in for a made-up dossier.</summary>
    public MessageText Preview { get; private set; } = null!;

    public IReadOnlyList<string> Fields => MessageFields.Of(Turn);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var (text, _) = await texts.OfAsync(user.UnitId, Turn, cancellationToken);
        (Subject, Mail, Short) = (text.Subject, text.Mail, text.Short);
        await FillAsync(text, cancellationToken);
        return Page();
    }

    [AllowRoles(Role.Administrator, Role.Coordinator)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => KeepAsync(Typed(), cancellationToken);

    /// <summary>Shows what the words become, without keeping them.</summary>
    [AllowRoles(Role.Administrator, Role.Coordinator)]
    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        foreach (var refusal in ModelState.IsValid ? EditTemplateHandler.Refusals(Typed(), Turn) : [])
        {
            ModelState.AddModelError(refusal.Field ?? "", refusal.Message);
        }

        await FillAsync(Typed(), cancellationToken);
        return Page();
    }

    /// <summary>Takes the words of the unit above, or the shipped ones, again.</summary>
    [AllowRoles(Role.Administrator, Role.Coordinator)]
    public Task<IActionResult> OnPostResetAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return KeepAsync(null, cancellationToken);
    }

    private async Task<IActionResult> KeepAsync(MessageText? text, CancellationToken cancellationToken)
    {
        var version = Version;
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        await FillAsync(text ?? Typed(), cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(new EditTemplateCommand(Turn, text, version), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(SavedNotice);
        return LocalRedirect(OneStopLinks.MessageTemplate(Turn));
    }

    private MessageText Typed() =>
        new(Subject?.Trim() ?? "", Mail?.ReplaceLineEndings("\n").Trim() ?? "", Short?.ReplaceLineEndings("\n").Trim() ?? "");

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var isTurn = Enum.TryParse<MessageTurn>(TurnName, ignoreCase: true, out var turn) && Enum.IsDefined(turn);
        Turn = turn;
        var own = await database
            .MessageTemplates.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == user.UnitId && one.Turn == turn, cancellationToken);
        IsOwn = own is not null;
        Version ??= own?.Version;
        return isTurn;
    }

    private async Task FillAsync(MessageText text, CancellationToken cancellationToken)
    {
        var unit = await units.FindAsync(user.UnitId, cancellationToken);
        var due = clock.GetUtcNow().AddDays(2);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MessageFields.Code] = "H00.00.00-260101-0001",
            [MessageFields.Procedure] = "Thủ tục đăng ký khai sinh",
            [MessageFields.Unit] = unit?.Name ?? "",
            [MessageFields.DueAt] = VietnameseDate.Format(due),
            [MessageFields.LookUp] = $"{Request.Scheme}://{Request.Host}{OneStopLinks.LookUpOf("H00.00.00-260101-0001")}",
            [MessageFields.AnswerBy] = VietnameseDate.Format(DateOnly.FromDateTime(due.Date)),
            [MessageFields.Amount] = MessageNames.Amount("8.000"),
            [MessageFields.Result] = $"{Request.Scheme}://{Request.Host}{OneStopLinks.LinkedFile(new string('x', FileLinks.TokenLength))}",
            [MessageFields.Rate] = $"{Request.Scheme}://{Request.Host}{OneStopLinks.LookUpOf("H00.00.00-260101-0001")}",
            [MessageFields.Pay] = $"{Request.Scheme}://{Request.Host}{OneStopLinks.PayByQr("H00.00.00-260101-0001")}",
        };
        Preview = new MessageText(text.SubjectOf(values), text.MailOf(values), text.ShortOf(values));
    }
}
