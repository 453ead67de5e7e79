using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Ui.Shell;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Features.Home;

/// <summary>Dislikes about which nobody has written yet what was done, for the unit's leaders; the oldest first.</summary>
internal sealed class DislikeHome(VoiceDbContext database, CurrentUser user) : IHomeSource
{
    private const int RowsShown = 5;

    public async Task<HomeCard?> GetAsync(CancellationToken cancellationToken)
    {
        if (!user.HoldsIn(user.UnitId, Role.Leader))
        {
            return null;
        }

        var open = new RatingFilter { IsOpen = true }.Of(database, user.UnitId);
        var total = await open.CountAsync(cancellationToken);
        if (total == 0)
        {
            return null;
        }

        var rows = await open.OrderBy(rating => rating.RatedAt).ThenBy(rating => rating.Id).Take(RowsShown).ToListAsync(cancellationToken);
        return new HomeCard(
            NavigationPlace.Voice,
            total,
            0,
            VoiceLinks.OpenDislikes,
            [
                .. rows.Select(rating => new HomeRow(
                    $"{rating.DossierCode} · {rating.ProcedureName}",
                    RatingNames.RemarkOf(rating),
                    VoiceLinks.Rating(rating.Id),
                    "late",
                    VietnameseDate.Format(rating.RatedAt)
                )),
            ]
        )
        {
            Title = RatingNames.OpenDislikes,
        };
    }
}
