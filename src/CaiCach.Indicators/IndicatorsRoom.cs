using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Features;
using CaiCach.Indicators.Features.Indicators.IndicatorDetails;
using CaiCach.Indicators.Features.Indicators.IndicatorTable;
using CaiCach.Indicators.Features.Recorded.RecordFigure;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Indicators;

/// <summary>The room's door: figures, each computed from the records of the other rooms and opened down to them.</summary>
public static class IndicatorsRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("indicators", typeof(IndicatorsRoom).Assembly);

    /// <summary>Adds the room; the rooms that keep records offer them as <see cref="IRecordSet"/>.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services)
    {
        services.AddNavigation(
            NavigationPlace.Indicators,
            IndicatorsLinks.Table,
            Role.Officer,
            Role.Leader,
            Role.Coordinator,
            Role.Appraiser,
            Role.Auditor
        );
        services.AddSingleton(provider =>
            IndicatorCatalogue.Load(provider.GetRequiredService<DataFiles>(), provider.GetServices<RecordSetShape>())
        );
        services.AddSingleton<IIndicatorCodes>(provider => provider.GetRequiredService<IndicatorCatalogue>());
        services.AddSingleton<IIndicatorNames>(provider => provider.GetRequiredService<IndicatorCatalogue>());
        services.AddRoomContext<IndicatorsDbContext>();
        services.AddScoped<RecordCounts>();
        services.AddScoped<RecordedFigures>();
        services.AddScoped<RecordFigureHandler>();
        services.AddScoped<AnswerFigureHandler>();
        services.AddScoped<RecordRows>();
        services.AddScoped<IndicatorValues>();
        services.AddScoped<IIndicators>(provider => provider.GetRequiredService<IndicatorValues>());
        services.AddScoped<IndicatorDetailsQuery>();
        services.AddSingleton<IEndpointSource, IndicatorTableEndpoint>();
        services.AddSingleton<IEndpointSource, IndicatorDetailsEndpoint>();
        return services;
    }
}
