using System.Security.Cryptography;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Features.Notices.NoticeList;

/// <summary>Makes a new secret for the signed-in person's calendar; the old one ends with it.</summary>
internal sealed class MakeCalendarFeedHandler(UnitOfWork unitOfWork, PlanningDbContext database, CurrentUser user, TimeProvider clock)
{
    private const int SecretBytes = 32;

    /// <summary>The secret, known to nobody but the caller.</summary>
    public async Task<string> HandleAsync(CancellationToken cancellationToken)
    {
        var access = user.Access!;
        var person = access.Actor.PersonId!.Value;
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        var feed = await database.CalendarFeeds.SingleOrDefaultAsync(candidate => candidate.PersonId == person, cancellationToken);
        if (feed is null)
        {
            feed = new CalendarFeed(access.HomeUnitId, person);
            database.CalendarFeeds.Add(feed);
        }

        feed.Replace(CalendarSecret.HashOf(token), clock.GetUtcNow());
        await unitOfWork.CommitAsync([new CalendarFeedMade(feed.UnitId, person)], null, cancellationToken);
        return token;
    }
}
