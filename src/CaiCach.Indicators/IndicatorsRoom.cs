using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.Indicators.Data;
using CaiCach.Indicators.Demo;
using CaiCach.Indicators.Domain;
using CaiCach.Indicators.Domain.Index766;
using CaiCach.Indicators.Features;
using CaiCach.Indicators.Features.Boards;
using CaiCach.Indicators.Features.Boards.AreaBoard;
using CaiCach.Indicators.Features.Boards.LeaderBoard;
using CaiCach.Indicators.Features.Boards.UnitComparison;
using CaiCach.Indicators.Features.Forms.FormRecordList;
using CaiCach.Indicators.Features.Index766.ComponentRecords;
using CaiCach.Indicators.Features.Index766.IndexTable;
using CaiCach.Indicators.Features.Indicators.IndicatorCatalogueList;
using CaiCach.Indicators.Features.Indicators.IndicatorDetails;
using CaiCach.Indicators.Features.Indicators.IndicatorTable;
using CaiCach.Indicators.Features.Indicators.TableAsOf;
using CaiCach.Indicators.Features.Public.PublicBoard;
using CaiCach.Indicators.Features.Recorded.RecordFigure;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.Configuration;
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
            IndicatorCatalogue.Load(
                provider.GetRequiredService<DataFiles>(),
                provider.GetServices<RecordSetShape>(),
                provider.GetRequiredService<IConfiguration>()["CAICACH_VAR"] ?? "var"
            )
        );
        services.AddSingleton<IIndicatorCodes>(provider => provider.GetRequiredService<IndicatorCatalogue>());
        services.AddSingleton<CountKeeper>();
        services.AddSingleton<IFigureCounts>(provider => provider.GetRequiredService<CountKeeper>());
        services.AddScoped<KeptQueries>();
        services.AddScoped<KeptCounts>();
        services.AddSingleton(provider =>
            RecordFormCatalogue.Load(provider.GetRequiredService<DataFiles>(), provider.GetRequiredService<IndicatorCatalogue>())
        );
        services.AddSingleton<IRecordFormCodes>(provider => provider.GetRequiredService<RecordFormCatalogue>());
        services.AddScoped<Departments>();
        services.AddScoped<FormRecords>();
        services.AddScoped<IRecordForms, FormFigures>();
        services.AddScoped<FormRecordListQuery>();
        services.AddSingleton<IIndicatorNames>(provider => provider.GetRequiredService<IndicatorCatalogue>());
        services.AddRoomContext<IndicatorsDbContext>();
        services.AddScoped<FigureProgress>();
        services.AddScoped<RecordCounts>();
        services.AddScoped<RecordedFigures>();
        services.AddScoped<RecordFigureHandler>();
        services.AddScoped<AnswerFigureHandler>();
        services.AddScoped<RecordRows>();
        services.AddScoped<IndicatorValues>();
        services.AddScoped<IIndicators>(provider => provider.GetRequiredService<IndicatorValues>());
        services.AddScoped<IFilteredIndicators, FilteredIndicators>();
        services.AddScoped<IFiguresBelow, FiguresBelow>();
        services.AddScoped<SisterFigures>();
        services.AddScoped<IFigureEvidence, FigureEvidence>();
        services.AddScoped<IndicatorDetailsQuery>();
        services.AddScoped<AskTableAsOfHandler>();
        services.AddJobHandler<TableAsOfJob>(TableAsOfJob.Kind, IndicatorNames.AsOfJob);
        services.AddSingleton(provider =>
            Index766Catalogue.Load(provider.GetRequiredService<DataFiles>(), provider.GetRequiredService<IndicatorCatalogue>())
        );
        services.AddScoped<IRecordedComponents, RecordedComponents>();
        services.AddScoped<RecordDescriptions>();
        services.AddSingleton<IRecordColumns, RecordColumnNames>();
        services.AddScoped<IFigureRecords, FigureRecords>();
        services.AddSingleton<IFigureDemo, FigureDemo>();
        services.AddScoped<ComponentRecords>();
        services.AddScoped<Index766Values>();
        services.AddScoped<IIndex766>(provider => provider.GetRequiredService<Index766Values>());
        services.AddSingleton(provider =>
            BoardFile.Load(provider.GetRequiredService<DataFiles>(), provider.GetRequiredService<IndicatorCatalogue>())
        );
        services.AddSingleton<RecentFigures>();
        services.AddScoped<Trends>();
        services.AddScoped<IIndicatorTrends, IndicatorTrends>();
        services.AddScoped<LeaderBoardQuery>();
        services.AddScoped<AreaBoardQuery>();
        services.AddScoped<UnitComparisonQuery>();
        services.AddScoped<PublicBoardQuery>();
        services.AddScoped<IndexTableQuery>();
        services.AddScoped<ComponentRecordsQuery>();
        services.AddSingleton<IEndpointSource, IndexTableEndpoint>();
        services.AddSingleton<IEndpointSource, IndicatorTableEndpoint>();
        services.AddSingleton<IEndpointSource, IndicatorTableCsvEndpoint>();
        services.AddSingleton<IEndpointSource, IndicatorCatalogueListEndpoint>();
        services.AddSingleton<IEndpointSource, IndicatorDetailsEndpoint>();
        return services;
    }

    /// <summary>Adds the worker that keeps the counts, for programs that serve.</summary>
    public static IServiceCollection AddIndicatorsWorkers(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<CountKeeper>());
}
