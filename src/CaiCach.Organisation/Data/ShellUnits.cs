using CaiCach.Ui.Shell;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <inheritdoc cref="IShellUnits" />
internal sealed class ShellUnits(OrganisationDbContext database) : IShellUnits
{
    public async Task<ShellUnit?> NameAsync(Guid unitId, CancellationToken cancellationToken) =>
        await database
            .Units.Where(unit => unit.Id == unitId)
            .Select(unit => new ShellUnit(unit.Code, unit.Name, unit.IsPractice))
            .SingleOrDefaultAsync(cancellationToken);
}
