using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;

namespace CaiCach.OneStop.Features.Submissions.AnswerQuestion;

/// <summary>One question of a submission.</summary>
[AllowAnonymous]
[EnableRateLimiting(PublicRate.Reads)]
[SubmissionGate(SubmissionAct.Answer)]
[RequestSizeLimit(SubmissionLimits.RequestMaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = SubmissionLimits.RequestMaxBytes)]
internal sealed class AnswerQuestionModel(
    AnswerQuestionHandler handler,
    SubmissionDesk desk,
    OneStopDbContext database,
    IdentityRules identities
) : SubmissionPageModel(desk)
{
    /// <summary>The question, as the address has it.</summary>
    [BindProperty(SupportsGet = true, Name = "khoa")]
    public string Key { get; set; } = "";

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>Taken with the camera just now.</summary>
    [BindProperty]
    [MaxLength(SubmissionLimits.FilesOfQuestionMaxCount, ErrorMessage = "Mỗi giấy tờ tối đa 10 tệp.")]
    public List<IFormFile> Photos { get; set; } = [];

    /// <summary>Chosen from what the phone or the computer has.</summary>
    [BindProperty]
    [MaxLength(SubmissionLimits.FilesOfQuestionMaxCount, ErrorMessage = "Mỗi giấy tờ tối đa 10 tệp.")]
    public List<IFormFile> Files { get; set; } = [];

    public SubmissionQuestion Question { get; private set; } = null!;

    /// <summary>The template of the paper that is asked for; null for none.</summary>
    public VersionFile? Template { get; private set; }

    /// <summary>The question before; null at the first.</summary>
    public SubmissionQuestion? Before { get; private set; }

    /// <summary>Where it stands among the questions that are asked, from 1.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<SelectListItem> Choices =>
        [.. Question.Values.Select(value => new SelectListItem(SubmissionNames.Of(Question, value), value))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } other)
        {
            return other;
        }

        Answer = Open.Answers[Question.Key];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } other)
        {
            return other;
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var kept =
            Question.Kind == QuestionKind.File
                ? await AttachAsync(true, cancellationToken)
                : await handler.AnswerAsync(Open, Question, Answer, cancellationToken);
        return kept.Failed ? RefuseAtField(kept) : LocalRedirect(SubmissionLinks.Check(ProcedureCode));
    }

    /// <summary>Keeps the files chosen and waits for more.</summary>
    public async Task<IActionResult> OnPostMoreAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } other)
        {
            return other;
        }

        var kept =
            Question.Kind == QuestionKind.File && ModelState.IsValid
                ? await AttachAsync(false, cancellationToken)
                : SubmissionErrors.FileMissing;
        return kept.Failed ? RefuseAtField(kept) : LocalRedirect(SubmissionLinks.Question(ProcedureCode, Key));
    }

    public async Task<IActionResult> OnPostRemoveAsync(Guid fileId, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is { } other)
        {
            return other;
        }

        var removed = await handler.RemoveAsync(Open, fileId, cancellationToken);
        return removed.Failed ? RefuseAtField(removed) : LocalRedirect(SubmissionLinks.Question(ProcedureCode, Key));
    }

    private async Task<Result> AttachAsync(bool goesOn, CancellationToken cancellationToken)
    {
        var sent = Photos.Concat(Files).Select(file => new SentFile(file.FileName, file.OpenReadStream())).ToList();
        try
        {
            return await handler.AttachAsync(Open, Question, sent, goesOn, cancellationToken);
        }
        finally
        {
            sent.ForEach(file => file.Content.Dispose());
        }
    }

    private IActionResult RefuseAtField(Result refused) =>
        this.Refuse(
            Result.Fail([.. refused.Errors.Select(error => error.At(Question.Kind == QuestionKind.File ? nameof(Files) : nameof(Answer)))])
        );

    /// <summary>Finds draft and question. A question that is not asked is not there; one that comes too early leads to the first open one.</summary>
    private async Task<IActionResult?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(isFinished: false, cancellationToken) is { } other)
        {
            return other;
        }

        if (Open.Form.Find(Key) is not { } question || !Open.Path.Any(one => one.Key == question.Key))
        {
            return NotFound();
        }

        Question = question;
        if (!Open.MayAnswer(question, identities))
        {
            return LocalRedirect(SubmissionLinks.Check(ProcedureCode));
        }

        if (SubmissionForms.PaperOf(question) is { } paper)
        {
            Template = (await database.TemplatesOfAsync(Open.Procedure.Version.Id, cancellationToken)).GetValueOrDefault(paper);
        }

        var path = Open.Path.ToList();
        Number = path.FindIndex(one => one.Key == question.Key) + 1;
        Before = Number > 1 ? path[Number - 2] : null;
        return null;
    }
}
