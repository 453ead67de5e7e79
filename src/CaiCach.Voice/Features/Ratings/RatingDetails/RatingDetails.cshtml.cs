using CaiCach.Foundation.Units;
using CaiCach.Ui;
using CaiCach.Voice.Data;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Features.Ratings.RatingDetails;

/// <summary>One rating, and what was done about it.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor)]
internal sealed class RatingDetailsModel(VoiceDbContext database, RatingSchemes schemes, RespondToRatingHandler handler, CurrentUser user)
    : PageModel
{
    [FromRoute(Name = "id")]
    public Guid RatingId { get; set; }

    [BindProperty]
    public string? WhatWasDone { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Rating Rating { get; private set; } = null!;

    public RatingScheme Scheme => schemes.Of(Rating.Scheme);

    public bool MayRespond => Rating.RespondedAt is null && user.MayRespond(Rating.UnitId);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    [AllowRoles(Role.Leader, Role.Coordinator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var result = await handler.HandleAsync(new RespondToRatingCommand(RatingId, Version, WhatWasDone), cancellationToken);
        if (result.Failed)
        {
            return await LoadAsync(cancellationToken) ? this.Refuse(result) : NotFound();
        }

        this.Announce("responded");
        return Redirect(VoiceLinks.Rating(RatingId));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var rating = await database.Ratings.AsNoTracking().SingleOrDefaultAsync(rating => rating.Id == RatingId, cancellationToken);
        Rating = rating!;
        return rating is not null;
    }
}
