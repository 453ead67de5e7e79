using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Processes.EditProcess;

/// <summary>Replaces the table of a draft.</summary>
internal sealed record EditProcessCommand(Guid Id, uint Version, IReadOnlyList<ProcessStep> Steps);

/// <summary>Changes drafts.</summary>
internal sealed class EditProcessHandler(UnitOfWork unitOfWork, ProcessReach reach, IUnitDirectory units, CurrentUser user)
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

        foreach (var step in command.Steps.Where(step => step is { Agency: AgencyKind.Unit, AgencyDetail: not null }))
        {
            if (await units.FindByCodeAsync(step.AgencyDetail!, cancellationToken) is not { IsAuthority: true })
            {
                return ProcessErrors.AgencyUnitUnknown(step.Code, step.AgencyDetail!);
            }
        }

        var arranged = process.Arrange(command.Steps);
        return arranged.Failed
            ? arranged
            : await unitOfWork.CommitAsync([new ProcessArranged(process.UnitId, process.Id, process.Steps.Count)], null, cancellationToken);
    }
}
