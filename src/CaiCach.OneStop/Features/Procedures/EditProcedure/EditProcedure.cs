using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Procedures.EditProcedure;

/// <summary>A procedure as the keeper of the catalogue describes it.</summary>
/// <param name="Code">Its code, which stays.</param>
/// <param name="Revision">The revision that was looked at; null for a new one.</param>
/// <param name="Description">Name, field and source.</param>
internal sealed record EditProcedureCommand(string Code, uint? Revision, ProcedureDescription Description);

/// <summary>Adds a procedure, or puts right what it is called. What it asks and promises stands in its versions.</summary>
internal sealed class EditProcedureHandler(UnitOfWork unitOfWork, OneStopDbContext database, CatalogueKeeper keeper, TimeProvider clock)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ProcedureConfiguration.CodeIsUnique] = ProcedureErrors.CodeTaken,
    };

    public async Task<Result> HandleAsync(EditProcedureCommand command, CancellationToken cancellationToken)
    {
        if (await keeper.UnitAsync(cancellationToken) is not { } unitId)
        {
            return ProcedureErrors.NotKeeper;
        }

        var errors = ProcedureRules.Broken(command.Code, command.Description).ToList();
        errors.AddRange(await FieldErrorsAsync(command.Description.Field, command.Code, cancellationToken));
        if (errors.Count > 0)
        {
            return Result.Fail(errors);
        }

        var procedure = await database.Procedures.SingleOrDefaultAsync(one => one.Code == command.Code, cancellationToken);
        if (procedure is not null && await IsContradictedAsync(procedure, command.Description.Kind, cancellationToken))
        {
            return ProcedureErrors.KindContradicted;
        }

        if (command.Revision is { } revision)
        {
            if (procedure is null)
            {
                return ProcedureErrors.NotFound;
            }

            database.Entry(procedure).Property(one => one.Revision).OriginalValue = revision;
            procedure.Describe(command.Description);
        }
        else
        {
            if (procedure is not null)
            {
                return ProcedureErrors.CodeTaken;
            }

            procedure = new Procedure(command.Code, command.Description);
            database.Add(procedure);
        }

        var described = new ProcedureDescribed(unitId, procedure.Id, procedure.Code, procedure.Name, command.Revision is null);
        return await unitOfWork.CommitAsync([described], null, cancellationToken, Constraints);
    }

    /// <summary>Whether a version that holds or will hold cannot be of that kind.</summary>
    private async Task<bool> IsContradictedAsync(Procedure procedure, ProcedureKind kind, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(clock);
        var contents = await database
            .Versions.AsNoTracking()
            .Where(version => version.ProcedureId == procedure.Id && (version.EffectiveTo == null || version.EffectiveTo >= today))
            .Select(version => version.Content)
            .ToListAsync(cancellationToken);
        return contents.Exists(content => ProcedureRules.Broken(kind, content).Any());
    }

    /// <summary>A field's code has one name: lists and reports group by it.</summary>
    private async Task<IReadOnlyList<Error>> FieldErrorsAsync(ProcedureField field, string code, CancellationToken cancellationToken)
    {
        var other = await database
            .Procedures.Where(one => one.FieldCode == field.Code && one.FieldName != field.Name && one.Code != code)
            .Select(one => one.FieldName)
            .FirstOrDefaultAsync(cancellationToken);
        return other is null ? [] : [ProcedureErrors.FieldTaken(other)];
    }
}
