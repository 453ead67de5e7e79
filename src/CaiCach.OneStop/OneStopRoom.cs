using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Demo;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.AskPapers;
using CaiCach.OneStop.Features.Dossiers.DossierDetails;
using CaiCach.OneStop.Features.Dossiers.DossierList;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Dossiers.MoveSeveral;
using CaiCach.OneStop.Features.Dossiers.PrintForm;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Procedures.ProcedureList;
using CaiCach.OneStop.Features.Public.LookUp;
using CaiCach.OneStop.Features.Search;
using CaiCach.OneStop.Jobs;
using CaiCach.OneStop.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using CaiCach.Ui.Api;
using CaiCach.Ui.Search;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop;

/// <summary>The room's door: procedures, dossiers and what the public sees of them.</summary>
public static class OneStopRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("one_stop", typeof(OneStopRoom).Assembly);

    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddOneStop(this IServiceCollection services)
    {
        services.AddRoomContext<OneStopDbContext>();
        services.AddNavigation(
            NavigationPlace.OneStop,
            OneStopLinks.Dossiers,
            Role.Receptionist,
            Role.Officer,
            Role.Leader,
            Role.Coordinator,
            Role.Appraiser,
            Role.Auditor
        );
        services.AddSingleton(provider => ClockRulesCatalogue.Load(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton(provider => provider.GetRequiredService<DataFiles>().ReadJson<DossierCodeRules>(DossierCodeRules.File));
        services.AddNumberSeries<NumberedSlips>(
            new NumberSeries(SupplementSlips.Series, "Phiếu yêu cầu bổ sung hồ sơ", SupplementSlips.SymbolTemplate)
        );
        services.AddScoped<ISearchSource, OneStopSearch>();
        services.AddScoped<IHomeSource, OneStopHome>();
        services.AddJobHandler<RecountDueTimesJob>(RecountDueTimesJob.Kind, "Tính lại hẹn trả của hồ sơ đang mở");
        services.AddJobHandler<TakeOverDossiersJob>(TakeOverDossiersJob.Kind, "Nhận hồ sơ đang mở của đơn vị đã sáp nhập");
        services.AddEventHandler<UnitDayAdded, CalendarListener>();
        services.AddEventHandler<UnitDayRemoved, CalendarListener>();
        services.AddEventHandler<UnitHoursAdded, CalendarListener>();
        services.AddEventHandler<UnitHoursRemoved, CalendarListener>();
        services.AddEventHandler<PredecessorsTakenIn, MergerListener>();
        services.AddScoped<DossierTimekeepers>();
        services.AddScoped<DossierNumbers>();
        services.AddScoped<SupplementSlips>();
        services.AddScoped<LoadProceduresHandler>();
        services.AddScoped<ReceiveDossierQuery>();
        services.AddScoped<ReceiveDossierHandler>();
        services.AddScoped<DossierListQuery>();
        services.AddScoped<DossierDetailsQuery>();
        services.AddScoped<PersonalDataReadings>();
        services.AddScoped<AskPapersHandler>();
        services.AddScoped<MoveDossierHandler>();
        services.AddScoped<MoveSeveralQuery>();
        services.AddScoped<MoveSeveralHandler>();
        services.AddSingleton(provider => FormFile<ReceiptSlipWords>.Read(provider.GetRequiredService<DataFiles>(), ReceiptSlipWords.File));
        services.AddSingleton(provider =>
            FormFile<SupplementSlipWords>.Read(provider.GetRequiredService<DataFiles>(), SupplementSlipWords.File)
        );
        services.AddScoped<PrintReceiptSlipQuery>();
        services.AddScoped<PrintSupplementSlipQuery>();
        services.AddScoped<LookUpQuery>();
        services.AddSingleton<IEndpointSource, ProcedureListEndpoint>();
        services.AddSingleton<IEndpointSource, ReceiveDossierEndpoint>();
        services.AddSingleton<IEndpointSource, MoveDossierEndpoint>();
        services.AddSingleton<IEndpointSource, DossierDetailsEndpoint>();
        services.AddSingleton<IEndpointSource, LookUpEndpoint>();
        services.AddSingleton<IOneStopDemo, OneStopDemo>();
        services.AddPortal();
        return services;
    }

    /// <summary>Has the National Portal told in this process what happens to dossiers, as <c>serve</c> does.</summary>
    public static IServiceCollection AddOneStopWorkers(this IServiceCollection services) => services.AddHostedService<PortalWorker>();
}
