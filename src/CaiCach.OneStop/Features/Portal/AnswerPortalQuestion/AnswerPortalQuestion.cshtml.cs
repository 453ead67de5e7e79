using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.AnswerPortalQuestion;

/// <summary>One question of the Portal: it is read and answered, and shows whether the Portal has the answer.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class AnswerPortalQuestionModel(
    AnswerPortalQuestionHandler handler,
    OneStopDbContext database,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    [MaxLength(PortalLimits.AnswerMaxLength, ErrorMessage = "Câu trả lời dài quá 4.000 ký tự.")]
    public string? Answer { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public PortalQuestion Question { get; private set; } = null!;

    public QuestionState State => Question.StateAt(clock.GetUtcNow());

    public bool MayAnswer => (Question.IsOpen || Question.IsStuck) && AnswerPortalQuestionHandler.MayAnswer(user, Question);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (Answer, Version) = (Question.Answer, Question.Version);
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator)]
    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        ActAsync(() => handler.HandleAsync(Id, Answer, Version, cancellationToken), "answered", cancellationToken);

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator)]
    public Task<IActionResult> OnPostResendAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ActAsync(() => handler.ResendAsync(Id, Version, cancellationToken), "resent", cancellationToken);
    }

    private async Task<IActionResult> ActAsync(Func<Task<Result>> act, string announced, CancellationToken cancellationToken)
    {
        var result = ModelState.IsValid ? await act() : null;
        if (result is { Failed: false })
        {
            this.Announce(announced);
            return LocalRedirect(OneStopLinks.PortalQuestion(Id));
        }

        return !await LoadAsync(cancellationToken) ? NotFound()
            : result is null ? Page()
            : this.Refuse(result);
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var question = await database.PortalQuestions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == Id, cancellationToken);
        Question = question!;
        return question is not null;
    }
}
