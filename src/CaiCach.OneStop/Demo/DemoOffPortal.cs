using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Demo;

/// <summary>
/// Takes some procedures off the National Portal, by a version that says of itself that it is made up, so that submission here can be tried: of
/// the shipped ones the Portal takes all.
/// </summary>
internal sealed class DemoOffPortal(OneStopDbContext database)
{
    private const string Mark = "(minh họa)";

    private static readonly string[] Codes = ["1.001612", "1.004873", "2.000635"];

    /// <summary>Adds the versions that are missing; the caller commits.</summary>
    public async Task AddAsync(DateOnly from, DateTimeOffset recordedAt, CancellationToken cancellationToken)
    {
        var procedures = await database.Procedures.Where(procedure => Codes.Contains(procedure.Code)).ToListAsync(cancellationToken);
        foreach (var procedure in procedures)
        {
            var last = await database
                .Versions.Where(version => version.ProcedureId == procedure.Id)
                .OrderByDescending(version => version.EffectiveFrom)
                .FirstAsync(cancellationToken);
            if (last.EffectiveTo is not null || last.EffectiveFrom >= from || !last.Content.Flags.IsOnPortal)
            {
                continue;
            }

            last.EndOn(from.AddDays(-1));
            var said = last.Said with
            {
                EffectiveFrom = from,
                EffectiveTo = null,
                Decision = new PublicationDecision($"00/QĐ-UBND {Mark}", from, $"UBND tỉnh {Mark}"),
                Content = last.Content with { Flags = last.Content.Flags with { IsOnPortal = false } },
            };
            database.Add(new ProcedureVersion(procedure, said, recordedAt));
        }
    }
}
