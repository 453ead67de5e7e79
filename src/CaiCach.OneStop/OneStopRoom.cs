using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Demo;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Certification.CertificationBook;
using CaiCach.OneStop.Features.Certification.CertifyElectronically;
using CaiCach.OneStop.Features.Certification.CertifyPapers;
using CaiCach.OneStop.Features.Certification.PrintCertification;
using CaiCach.OneStop.Features.Certification.StartBook;
using CaiCach.OneStop.Features.Dossiers;
using CaiCach.OneStop.Features.Dossiers.ApologyList;
using CaiCach.OneStop.Features.Dossiers.AskPapers;
using CaiCach.OneStop.Features.Dossiers.CorrectDossier;
using CaiCach.OneStop.Features.Dossiers.DossierDetails;
using CaiCach.OneStop.Features.Dossiers.DossierList;
using CaiCach.OneStop.Features.Dossiers.ExtendDossier;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Dossiers.MoveSeveral;
using CaiCach.OneStop.Features.Dossiers.OfficerFigures;
using CaiCach.OneStop.Features.Dossiers.PrintForm;
using CaiCach.OneStop.Features.Dossiers.PrintRegister;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Features.Dossiers.RefuseAtDesk;
using CaiCach.OneStop.Features.Figures;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Imports.ImportList;
using CaiCach.OneStop.Features.Imports.ImportPreview;
using CaiCach.OneStop.Features.Imports.LinkSource;
using CaiCach.OneStop.Features.Imports.MapColumns;
using CaiCach.OneStop.Features.Imports.Reconcile;
using CaiCach.OneStop.Features.Papers;
using CaiCach.OneStop.Features.Payments.BankEntries;
using CaiCach.OneStop.Features.Payments.ExemptFee;
using CaiCach.OneStop.Features.Payments.FeeReceipts;
using CaiCach.OneStop.Features.Payments.KeepAccount;
using CaiCach.OneStop.Features.Payments.PayByQr;
using CaiCach.OneStop.Features.Payments.ReceivePayment;
using CaiCach.OneStop.Features.Procedures.CompleteDecision;
using CaiCach.OneStop.Features.Procedures.EditProcedure;
using CaiCach.OneStop.Features.Procedures.EditVersion;
using CaiCach.OneStop.Features.Procedures.ImportCatalogue;
using CaiCach.OneStop.Features.Procedures.KeepFiles;
using CaiCach.OneStop.Features.Procedures.ProcedureList;
using CaiCach.OneStop.Features.Procedures.WithdrawProcedure;
using CaiCach.OneStop.Features.Processes.ApproveProcess;
using CaiCach.OneStop.Features.Processes.DraftProcess;
using CaiCach.OneStop.Features.Processes.DropDraft;
using CaiCach.OneStop.Features.Processes.EditProcess;
using CaiCach.OneStop.Features.Processes.EndProcess;
using CaiCach.OneStop.Features.Processes.ProcessDetails;
using CaiCach.OneStop.Features.Processes.ProcessList;
using CaiCach.OneStop.Features.Processes.StaffProcess;
using CaiCach.OneStop.Features.Public.LookUp;
using CaiCach.OneStop.Features.Public.OpenDossier;
using CaiCach.OneStop.Features.Public.ProcedurePages;
using CaiCach.OneStop.Features.Public.PublicApologies;
using CaiCach.OneStop.Features.Public.PublicFigures;
using CaiCach.OneStop.Features.Queue;
using CaiCach.OneStop.Features.Reception.KeepDeskPlace;
using CaiCach.OneStop.Features.Search;
using CaiCach.OneStop.Features.Signing;
using CaiCach.OneStop.Features.Submissions;
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
        services.AddNumberSeries<Extensions>(
            new NumberSeries(Extensions.Series, "Văn bản xin lỗi và gia hạn hồ sơ", Extensions.SymbolTemplate)
        );
        services.AddNumberSeries<FeeReceipts>(
            new NumberSeries(FeeReceipts.Series, "Biên nhận thu phí, lệ phí", FeeReceipts.SymbolTemplate)
        );
        services.AddScoped<FeeReceipts>();
        services.AddScoped<IssueFeeReceiptHandler>();
        services.AddScoped<PrintFeeReceiptQuery>();
        services.AddSingleton(provider => FormFile<FeeReceiptWords>.Read(provider.GetRequiredService<DataFiles>(), FeeReceiptWords.File));
        services.AddScoped<IHomeSource, ApologyHome>();
        services.AddScoped<ApologyListQuery>();
        services.AddScoped<PublicApologiesQuery>();
        services.AddNumberSeries<Notices>(
            new NumberSeries(Notices.RefusalSeries, "Phiếu từ chối tiếp nhận hồ sơ", Notices.RefusalTemplate)
        );
        services.AddNumberSeries<Notices>(new NumberSeries(Notices.StopSeries, "Thông báo dừng giải quyết hồ sơ", Notices.StopTemplate));
        services.AddScoped<Notices>();
        services.AddScoped<RefuseAtDeskHandler>();
        services.AddScoped<CorrectDossierHandler>();
        services.AddSingleton(provider => NoticeForms.Read(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton(provider =>
            FormFile<ControlSheetWords>.Read(provider.GetRequiredService<DataFiles>(), ControlSheetWords.File)
        );
        services.AddSingleton(provider => FormFile<RegisterWords>.Read(provider.GetRequiredService<DataFiles>(), RegisterWords.File));
        services.AddScoped<PrintRegisterQuery>();
        services.AddScoped<PrintControlSheetQuery>();
        services.AddScoped<PrintNoticeQuery>();
        services.AddScoped<ExtendDossierHandler>();
        services.AddScoped<ExtendDossierQuery>();
        services.AddScoped<ISearchSource, OneStopSearch>();
        services.AddScoped<IHomeSource, OneStopHome>();
        services.AddJobHandler<RecountDueTimesJob>(RecountDueTimesJob.Kind, "Tính lại hẹn trả của hồ sơ đang mở");
        services.AddJobHandler<TakeOverDossiersJob>(TakeOverDossiersJob.Kind, "Nhận hồ sơ đang mở của đơn vị đã sáp nhập");
        services.AddSingleton<ClockDataWatch>();
        services.AddScoped<INoticeSource, DueNotices>();
        services.AddEventHandler<UnitDayAdded, CalendarListener>();
        services.AddEventHandler<UnitDayRemoved, CalendarListener>();
        services.AddEventHandler<UnitHoursAdded, CalendarListener>();
        services.AddEventHandler<UnitHoursRemoved, CalendarListener>();
        services.AddEventHandler<PredecessorsTakenIn, MergerListener>();
        services.AddSingleton(provider => provider.GetRequiredService<DataFiles>().ReadJson<ImportSources>(ImportSources.File));
        services.AddScoped<ImportGrounds>();
        services.AddScoped<UploadImportHandler>();
        services.AddScoped<ApplyImportHandler>();
        services.AddScoped<SaveImportMapHandler>();
        services.AddScoped<LinkSourceHandler>();
        services.AddScoped<ReconcileQuery>();
        services.AddScoped<IRecordSources, ReconciledSources>();
        services.AddScoped<IHomeSource, ImportHome>();
        services.AddSingleton<IRoomCleaning, UnappliedImports>();
        services.AddJobHandler<ReadImportJob>(ReadImportJob.Kind, ImportNames.ReadJob);
        services.AddJobHandler<ApplyImportJob>(ApplyImportJob.Kind, ImportNames.ApplyJob);
        services.AddScoped<DossierTimekeepers>();
        services.AddScoped<ProcessesInForce>();
        services.AddScoped<ProcessReach>();
        services.AddScoped<ProcessListQuery>();
        services.AddScoped<ProcessDetailsQuery>();
        services.AddScoped<DraftProcessHandler>();
        services.AddScoped<EditProcessHandler>();
        services.AddScoped<DropDraftHandler>();
        services.AddScoped<ApproveProcessHandler>();
        services.AddScoped<EndProcessHandler>();
        services.AddScoped<StaffProcessHandler>();
        services.AddScoped<DossierNumbers>();
        services.AddScoped<SupplementSlips>();
        services.AddSingleton(provider => IdentityPlaces.Load(provider.GetRequiredService<DataFiles>()));
        services.AddTransient(provider =>
            provider.GetRequiredService<IdentityPlaces>().On(VietnamTime.Today(provider.GetRequiredService<TimeProvider>()))
        );
        services.AddSingleton(provider => ExemptionRules.Load(provider.GetRequiredService<DataFiles>()));
        services.AddScoped<KnownPeople>();
        services.AddScoped<DueTimes>();
        services.AddScoped<SupplementPapers>();
        services.AddScoped<CorrectDossierQuery>();
        services.AddSingleton(provider => CertificationCatalogue.Load(provider.GetRequiredService<DataFiles>()));
        services.AddScoped<CertificationNumbers>();
        services.AddScoped<CertificationSigners>();
        services.AddScoped<CertificationDesk>();
        services.AddScoped<CertifyPapersQuery>();
        services.AddScoped<BookElectronicCopyHandler>();
        services.AddScoped<ElectronicCopiesQuery>();
        services.AddScoped<StartBookHandler>();
        services.AddScoped<CertifyPapersHandler>();
        services.AddScoped<CertificationBookQuery>();
        services.AddScoped<PrintCertificationQuery>();
        services.AddSingleton(provider =>
            FormFile<CertificationWords>.Read(provider.GetRequiredService<DataFiles>(), CertificationWords.File)
        );
        services.AddScoped<LoadProceduresHandler>();
        services.AddSingleton<ProcedureIndex>();
        services.AddScoped<ProcedureListQuery>();
        services.AddScoped<CatalogueKeeper>();
        services.AddScoped<UnitLevels>();
        services.AddScoped<EditProcedureHandler>();
        services.AddScoped<SaveVersionHandler>();
        services.AddScoped<KeepFileHandler>();
        services.AddScoped<WithdrawProcedureHandler>();
        services.AddScoped<CompleteDecisionHandler>();
        services.AddScoped<ImportCatalogueHandler>();
        services.AddJobHandler<ImportCatalogueJob>(ImportCatalogueJob.Kind, CatalogueNames.JobName);
        services.AddSingleton(provider =>
            provider.GetRequiredService<DataFiles>().ReadJson<RefusedComponentFile>(ShippedProcedures.RefusedComponentsFile)
        );
        services.AddScoped<FeesOfMove>();
        services.AddScoped<ReceiveDossierQuery>();
        services.AddScoped<ReceiveDossierHandler>();
        services.AddScoped<ReadPreparedHandler>();
        services.AddScoped<DossierListQuery>();
        services.AddScoped<DossierDetailsQuery>();
        services.AddScoped<OpenActions>();
        services.AddScoped<PersonalDataReadings>();
        services.AddScoped<AskPapersHandler>();
        services.AddScoped<MoveChoices>();
        services.AddScoped<MoveDossierHandler>();
        services.AddScoped<OfficerFiguresQuery>();
        services.AddScoped<MoveSeveralQuery>();
        services.AddScoped<MoveSeveralHandler>();
        services.AddSingleton(provider => FormFile<ReceiptSlipWords>.Read(provider.GetRequiredService<DataFiles>(), ReceiptSlipWords.File));
        services.AddSingleton(provider =>
            FormFile<SupplementSlipWords>.Read(provider.GetRequiredService<DataFiles>(), SupplementSlipWords.File)
        );
        services.AddScoped<PrintReceiptSlipQuery>();
        services.AddScoped<PrintSupplementSlipQuery>();
        services.AddScoped<LookUpQuery>();
        services.AddSingleton<PublicPlaces>();
        services.AddScoped<PublicSites>();
        services.AddScoped<DeskPlaces>();
        services.AddScoped<KeepDeskPlaceHandler>();
        services.AddScoped<OpenDossierQuery>();
        services.AddScoped<ApplicantForms>();
        services.AddScoped<ApplicantProofs>();
        services.AddSingleton<ApplicantPasses>();
        services.AddSingleton<IRoomCleaning, SpentApplicantProofs>();
        services.AddScoped<IRatedDossiers, RatedDossiers>();
        services.AddScoped<PublishedProcedures>();
        services.AddScoped<PublicFiguresQuery>();
        services.AddSingleton<PaymentSecrets>();
        services.AddScoped<BankTransfers>();
        services.AddScoped<BankEntriesQuery>();
        services.AddScoped<SettleEntryHandler>();
        services.AddScoped<ExemptFeeHandler>();
        services.AddSingleton<IEndpointSource, ExemptFeeEndpoint>();
        services.AddScoped<KeepAccountHandler>();
        services.AddScoped<PayByQrQuery>();
        services.AddRecordSet<CountedDossiers>(CountedDossierNames.Shape);
        services.AddRecordSet<CountedPayments>(CountedPaymentNames.Shape);
        services
            .AddRecordSet<CountedProcedures>(CountedProcedureNames.Shape)
            .AddRecordSet<CountedProcedureUse>(CountedProcedureNames.Use)
            .AddRecordSet<CountedProcedurePayment>(CountedProcedureNames.Payment);
        services.AddScoped<IRecordFields, CountedFields>();
        services.AddScoped<IUrgentWork, UrgentDossiers>();
        services.AddSingleton<IEndpointSource, ReceivePaymentEndpoint>();
        services.AddSingleton<IEndpointSource, ProcedureListEndpoint>();
        services.AddSingleton<IEndpointSource, ReceiveDossierEndpoint>();
        services.AddSingleton<IEndpointSource, MoveDossierEndpoint>();
        services.AddSingleton<IEndpointSource, DossierDetailsEndpoint>();
        services.AddSingleton<IEndpointSource, LookUpEndpoint>();
        services.AddDemo();
        services.AddPortal();
        services.AddDeliveries();
        services.AddSigning();
        services.AddPapers();
        services.AddSubmissions();
        services.AddQueue();
        services.AddReach();
        services.AddBurden();
        return services;
    }

    /// <summary>Has the National Portal, applicants and other systems told in this process what happens to dossiers, as <c>serve</c> does.</summary>
    public static IServiceCollection AddOneStopWorkers(this IServiceCollection services) =>
        services
            .AddHostedService<IdentificationDay>()
            .AddHostedService(provider => provider.GetRequiredService<ClockDataWatch>())
            .AddHostedService<SendingWorker<PortalSender>>()
            .AddHostedService<SendingWorker<DeliverySender>>()
            .AddHostedService(provider => provider.GetRequiredService<PortalRounds>());
}
