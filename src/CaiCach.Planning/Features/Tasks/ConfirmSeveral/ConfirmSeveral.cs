using CaiCach.Foundation.Writes;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Ui.Lists;

namespace CaiCach.Planning.Features.Tasks.ConfirmSeveral;

/// <summary>The tasks whose submissions a leader accepts.</summary>
internal sealed record ConfirmSeveralCommand(IReadOnlyList<ChosenRow> Chosen);

/// <summary>Confirms several submissions; each keeps the same line in its progress and its history as one confirmed alone.</summary>
internal sealed class ConfirmSeveralHandler(TaskBatch batch, SubmissionAnswers answers)
{
    public Task<Result<BatchOutcome>> HandleAsync(ConfirmSeveralCommand command, CancellationToken cancellationToken) =>
        batch.DoAsync(command.Chosen, task => answers.Answer(task, isAccepted: true, reason: null), cancellationToken);
}
