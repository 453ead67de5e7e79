using CaiCach.Indicators.Contracts;
using CaiCach.Voice.Data;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Features.Figures;

/// <summary>Ratings behind a figure; they name no applicant.</summary>
internal sealed class CountedRatings(VoiceDbContext database) : IRecordSet
{
    public string Code => CountedRatingNames.Shape.Code;

    public async Task<IReadOnlyDictionary<Guid, RecordLine>> DescribeAsync(
        IReadOnlyCollection<Guid> recordIds,
        CancellationToken cancellationToken
    )
    {
        var rows = await database
            .Ratings.Where(rating => recordIds.Contains(rating.Id))
            .Select(rating => new
            {
                rating.Id,
                rating.DossierCode,
                rating.ProcedureName,
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new RecordLine(row.DossierCode, row.ProcedureName, VoiceLinks.Rating(row.Id)));
    }
}
