using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Operations.NumberBooks;

/// <summary>Another symbol after the numbers of a series, for an authority that the person keeps.</summary>
internal sealed record ChangeSymbolCommand(Guid AuthorityId, string Series, string Symbol);

/// <summary>Sets the symbol that the next numbers get; it stands in the unit's audit trail.</summary>
internal sealed class ChangeSymbolHandler(NumberRegister register, IEnumerable<NumberSeries> series, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(ChangeSymbolCommand command, CancellationToken cancellationToken) =>
        await administered.IncludeAsync(command.AuthorityId, cancellationToken) && series.Any(known => known.Code == command.Series)
            ? await register.ChangeSymbolAsync(command.AuthorityId, command.Series, command.Symbol, cancellationToken)
            : UnitErrors.NotFound;
}
