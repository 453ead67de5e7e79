using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.AnswerPortalQuestion;

/// <summary>Answers a question of the Portal, or has the answer sent again.</summary>
internal sealed class AnswerPortalQuestionHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalQueue queue,
    IPeopleDirectory people,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Keeps the answer and queues it for the Portal.</summary>
    /// <param name="id">The question.</param>
    /// <param name="answer">The answer as typed.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    public async Task<Result> HandleAsync(Guid id, string? answer, uint version, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Failed)
        {
            return found;
        }

        var question = found.Value;
        database.Entry(question).Property(one => one.Version).OriginalValue = version;
        var now = clock.GetUtcNow();
        var title = await people.TitleOfAsync(question.UnitId, user.Actor.PersonId, VietnamTime.DayOf(now), cancellationToken);
        var person = new AnsweringPerson(user.Actor.PersonId, user.Actor.Name, title ?? "");
        var answered = question.AnswerWith(answer, person, now);
        return answered.Failed
            ? answered
            : await unitOfWork.CommitAsync(
                [new PortalQuestionAnswered(question.UnitId, question.Id, question.PortalId)],
                null,
                cancellationToken
            );
    }

    /// <summary>Has an answer that is stuck sent again at once, as it is.</summary>
    public async Task<Result> ResendAsync(Guid id, uint version, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        if (found.Failed)
        {
            return found;
        }

        var question = found.Value;
        database.Entry(question).Property(one => one.Version).OriginalValue = version;
        var resent = question.Resend(clock.GetUtcNow());
        if (resent.Failed)
        {
            return resent;
        }

        await queue.HearAsync(question.UnitId, cancellationToken);
        return await unitOfWork.CommitAsync(
            [new PortalAnswerResent(question.UnitId, question.Id, question.PortalId)],
            null,
            cancellationToken
        );
    }

    private async Task<Result<PortalQuestion>> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var question = await database.PortalQuestions.SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return question is null ? PortalErrors.QuestionUnknown
            : MayAnswer(user, question) ? question
            : PortalErrors.NotYourUnit;
    }

    /// <summary>Who answers: whoever works for applicants at the unit itself.</summary>
    public static bool MayAnswer(CurrentUser user, PortalQuestion question) =>
        user.RolesIn([question.UnitId]).Any(role => role is Role.Receptionist or Role.Officer or Role.Leader or Role.Coordinator);
}
