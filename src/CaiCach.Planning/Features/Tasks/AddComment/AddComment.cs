using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Tasks.AddComment;

/// <summary>A line in the talk about a task.</summary>
internal sealed record AddCommentCommand(Guid TaskId, string Text);

/// <summary>Adds a comment; whoever sees the task and is no mere reader may.</summary>
internal sealed class AddCommentHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(AddCommentCommand command, CancellationToken cancellationToken)
    {
        var task = await database.Tasks.SingleOrDefaultAsync(candidate => candidate.Id == command.TaskId, cancellationToken);
        if (task is null)
        {
            return PlanErrors.TaskNotFound;
        }

        database.Comments.Add(new TaskComment(task, command.Text, user.Actor.PersonId, user.Actor.Name, clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([new CommentAdded(task.UnitId, task.Id)], null, cancellationToken);
    }
}
