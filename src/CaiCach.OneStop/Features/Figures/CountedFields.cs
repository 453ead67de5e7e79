using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>What the fields of procedures are called, in forms and figures by field.</summary>
internal sealed class CountedFields(OneStopDbContext database) : IRecordFields
{
    private const int MaxCount = 200;

    public string SetCode => CountedDossierNames.Shape.Code;

    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        IReadOnlyCollection<string> fieldCodes,
        CancellationToken cancellationToken
    ) =>
        (await AllAsync(cancellationToken))
            .Where(field => fieldCodes.Contains(field.Key, StringComparer.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await database
            .Procedures.GroupBy(procedure => procedure.FieldCode)
            .Select(field => new { Code = field.Key, Name = field.Min(procedure => procedure.FieldName)! })
            .OrderBy(field => field.Code)
            .Take(MaxCount)
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
    }
}
