using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using CaiCach.Voice.Contracts;
using CaiCach.Voice.Data;
using CaiCach.Voice.Demo;
using CaiCach.Voice.Domain.Ratings;
using CaiCach.Voice.Features;
using CaiCach.Voice.Features.Figures;
using CaiCach.Voice.Features.Home;
using CaiCach.Voice.Features.Ratings.RateDossier;
using CaiCach.Voice.Features.Ratings.RatingDetails;
using CaiCach.Voice.Features.Ratings.RatingList;
using CaiCach.Voice.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Voice;

/// <summary>The room's door: what citizens say of the work; so far how they rate the handling of dossiers.</summary>
public static class VoiceRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("voice", typeof(VoiceRoom).Assembly);

    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddVoice(this IServiceCollection services)
    {
        services.AddRoomContext<VoiceDbContext>();
        services.AddNavigation(
            NavigationPlace.Voice,
            VoiceLinks.Ratings,
            Role.Receptionist,
            Role.Officer,
            Role.Leader,
            Role.Coordinator,
            Role.Appraiser,
            Role.Auditor
        );
        services.AddSingleton(provider => RatingSchemes.Load(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton<RatingKeys>();
        services.AddSingleton<IVoiceDemo, VoiceDemo>();
        services.AddScoped<IRatingSlot, RatingSlot>();
        services.AddScoped<IRatingFigures, OfficerRatings>();
        services.AddSingleton<IRoomCleaning, SpentProofs>();
        services.AddScoped<IDossierRatings, DossierRatings>();
        services.AddRecordSet<CountedRatings>(CountedRatingNames.Shape);
        services.AddScoped<ProofAttempts>();
        services.AddScoped<RateDossierQuery>();
        services.AddScoped<ProveApplicantHandler>();
        services.AddScoped<RateDossierHandler>();
        services.AddScoped<RatingListQuery>();
        services.AddScoped<RespondToRatingHandler>();
        services.AddScoped<IHomeSource, DislikeHome>();
        services.AddEventHandler<DossierTakenOver, TakenOverListener>();
        return services;
    }
}
