using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;

namespace CaiCach.OneStop.Features.Processes.EditProcess;

/// <summary>Replaces the table of a draft.</summary>
internal sealed record EditProcessCommand(Guid Id, uint Version, IReadOnlyList<ProcessStep> Steps);

/// <summary>Changes drafts.</summary>
internal sealed class EditProcessHandler(UnitOfWork unitOfWork, ProcessReach reach, CurrentUser user)
{
    public async Task<Result> HandleAsync(EditProcessCommand command, CancellationToken cancellationToken)
    {
        if (await reach.FindAsync(command.Id, command.Version, cancellationToken) is not { } process)
        {
            return ProcessErrors.NotFound;
        }

        if (!user.MayChange(process))
        {
            return ProcessErrors.NotYours;
        }

        var arranged = process.Arrange(command.Steps);
        return arranged.Failed
            ? arranged
            : await unitOfWork.CommitAsync([new ProcessArranged(process.UnitId, process.Id, process.Steps.Count)], null, cancellationToken);
    }
}
