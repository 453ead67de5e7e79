using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.WithdrawProcedure;

/// <summary>A procedure that is withdrawn.</summary>
/// <param name="Code">Which.</param>
/// <param name="From">First day without it.</param>
/// <param name="Decision">The decision that withdraws it.</param>
internal sealed record WithdrawProcedureCommand(string Code, DateOnly From, PublicationDecision Decision);

/// <summary>Withdraws a procedure from a day on (bãi bỏ): nothing is received under it any more, open dossiers go on under their version.</summary>
internal sealed class WithdrawProcedureHandler(UnitOfWork unitOfWork, OneStopDbContext database, CatalogueKeeper keeper)
{
    public async Task<Result> HandleAsync(WithdrawProcedureCommand command, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureErrors.NotKeeper;
        }

        var procedure = await database.Procedures.SingleOrDefaultAsync(one => one.Code == command.Code, cancellationToken);
        if (procedure is null)
        {
            return ProcedureErrors.NotFound;
        }

        var last = await database
            .Versions.Where(one => one.ProcedureId == procedure.Id)
            .OrderByDescending(one => one.EffectiveFrom)
            .FirstOrDefaultAsync(cancellationToken);
        if (last is null || last.EffectiveTo is not null)
        {
            return ProcedureErrors.NotInForce;
        }

        if (string.IsNullOrWhiteSpace(command.Decision.Number) || string.IsNullOrWhiteSpace(command.Decision.Issuer))
        {
            return ProcedureErrors.WithdrawalMissing;
        }

        if (command.From <= last.EffectiveFrom || command.From.Year > 2100)
        {
            return ProcedureErrors.WithdrawalTooEarly(last.EffectiveFrom);
        }

        last.WithdrawAfter(command.From.AddDays(-1), command.Decision);
        var withdrawn = new ProcedureWithdrawn(unitId, procedure.Id, procedure.Code, command.From, command.Decision.Number);
        return await unitOfWork.CommitAsync([withdrawn], null, cancellationToken);
    }
}
