using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>What the fields of procedures are called, in forms by field.</summary>
internal sealed class CountedFields(OneStopDbContext database) : IRecordFields
{
    public string SetCode => CountedDossierNames.Shape.Code;

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> fieldCodes,
        CancellationToken cancellationToken
    )
    {
        var names = await database
            .Procedures.Where(procedure => fieldCodes.Contains(procedure.FieldCode))
            .GroupBy(procedure => procedure.FieldCode)
            .Select(field => new { Code = field.Key, Name = field.Min(procedure => procedure.FieldName) })
            .ToListAsync(cancellationToken);
        return names.ToDictionary(field => field.Code, field => field.Name!, StringComparer.Ordinal);
    }
}
