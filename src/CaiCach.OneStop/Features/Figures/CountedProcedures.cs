using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>Procedures behind a figure.</summary>
internal sealed class CountedProcedures(OneStopDbContext database) : IRecordSet
{
    public string Code => CountedProcedureNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .Procedures.Where(procedure => recordIds.Contains(procedure.Id))
            .Select(procedure => new
            {
                procedure.Id,
                procedure.Code,
                procedure.Name,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordLine(row.Code, row.Name, OneStopLinks.Procedure(row.Code)));
    }
}

/// <summary>Procedures behind a figure of who used them online.</summary>
internal sealed class CountedProcedureUse(OneStopDbContext database) : IRecordSet
{
    private readonly CountedProcedures _procedures = new(database);

    public string Code => CountedProcedureNames.Use.Code;

    public Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) => _procedures.DescribeAsync(recordIds, cancellationToken);
}

/// <summary>Procedures behind a figure of who paid for them online.</summary>
internal sealed class CountedProcedurePayment(OneStopDbContext database) : IRecordSet
{
    private readonly CountedProcedures _procedures = new(database);

    public string Code => CountedProcedureNames.Payment.Code;

    public Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    ) => _procedures.DescribeAsync(recordIds, cancellationToken);
}
