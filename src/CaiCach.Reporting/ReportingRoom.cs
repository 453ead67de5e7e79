using CaiCach.Documents.Official;
using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Numbers;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Demo;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features;
using CaiCach.Reporting.Features.Consolidation.CompareFigures;
using CaiCach.Reporting.Features.Consolidation.ComposeTexts;
using CaiCach.Reporting.Features.Contributions.AreaOfficers;
using CaiCach.Reporting.Features.Contributions.AskContribution;
using CaiCach.Reporting.Features.Contributions.AskEveryone;
using CaiCach.Reporting.Features.Contributions.FollowContributions;
using CaiCach.Reporting.Features.Contributions.WriteContribution;
using CaiCach.Reporting.Features.Duties.KeepRegime;
using CaiCach.Reporting.Features.Duties.LayDuty;
using CaiCach.Reporting.Features.Figures;
using CaiCach.Reporting.Features.Home;
using CaiCach.Reporting.Features.Notices;
using CaiCach.Reporting.Features.Reports.ApproveReport;
using CaiCach.Reporting.Features.Reports.AttachSignedPdf;
using CaiCach.Reporting.Features.Reports.DraftReport;
using CaiCach.Reporting.Features.Reports.DraftSupplement;
using CaiCach.Reporting.Features.Reports.IssueReport;
using CaiCach.Reporting.Features.Reports.OfferReport;
using CaiCach.Reporting.Features.Reports.ReportDetails;
using CaiCach.Reporting.Features.Reports.ReportList;
using CaiCach.Reporting.Features.Reports.ReviewReport;
using CaiCach.Reporting.Features.Reports.SubmitReport;
using CaiCach.Reporting.Features.Sheets.SheetDetails;
using CaiCach.Reporting.Jobs;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting;

/// <summary>The room's door: periodic reports, drafted from data, issued with number, day and signer.</summary>
public static class ReportingRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("reporting", typeof(ReportingRoom).Assembly);

    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddReporting(this IServiceCollection services)
    {
        services.AddRoomContext<ReportingDbContext>();
        services.AddNavigation(NavigationPlace.Reports, ReportingLinks.Reports);
        services.AddSingleton(provider => provider.GetRequiredService<DataFiles>().ReadJson<ProgressOutline>(ProgressOutline.File));
        services.AddSingleton(provider =>
            ReportOutlines.Load(
                provider.GetRequiredService<DataFiles>(),
                new OutlineTerms(
                    provider
                        .GetRequiredService<IIndicatorNames>()
                        .All.ToDictionary(name => name.Code, name => name.Measure, StringComparer.Ordinal),
                    provider.GetRequiredService<IRecordColumns>().Of
                ),
                provider.GetRequiredService<IConfiguration>()["CAICACH_VAR"] ?? "var"
            )
        );
        services.AddSingleton(provider =>
            FormOutlines.Load(provider.GetRequiredService<DataFiles>(), provider.GetRequiredService<IRecordFormCodes>().All)
        );
        services.AddSingleton(provider =>
            FigureSheets.Load(provider.GetRequiredService<DataFiles>(), provider.GetRequiredService<IIndicatorCodes>().All)
        );
        services.AddScoped<SheetDetailsQuery>();
        services.AddScoped<RecordSheetEntryHandler>();
        services.AddSingleton(provider => provider.GetRequiredService<DataFiles>().ReadJson<SupplementOutline>(SupplementOutline.File));
        services.AddSingleton<ReportNames>();
        services.AddScoped<IPlanActions, ReportOffer>();
        services.AddScoped<FormComposer>();
        services.AddScoped<ReportingDepartments>();
        services.AddScoped<OutlineListings>();
        services.AddScoped<OutlineCharts>();
        services.AddScoped<OutlineRecordLists>();
        services.AddSingleton<OutlineCopies>();
        services.AddScoped<OutlineEditor>();
        services.AddRecordSet<CountedReports>(CountedReportNames.Shape);
        services.AddScoped<OutlineComposer>();
        services.AddScoped<ReportComposer>();
        services.AddScoped<IReportDrafts, ReportDrafts>();
        services.AddScoped<ReportListQuery>();
        services.AddScoped<DraftReportHandler>();
        services.AddScoped<DraftSupplementHandler>();
        services.AddScoped<WriteReportHandler>();
        services.AddNumberSeries<NumberedReports>(
            new NumberSeries(NumberedReports.Series, "Báo cáo", OfficialDocumentType.Find("BC")!.SymbolOf(OfficialAuthority.Abbreviation))
        );
        services.AddScoped<ReportNumbers>();
        services.AddScoped<ReportDecisions>();
        services.AddScoped<SubmitReportHandler>();
        services.AddScoped<ApproveReportHandler>();
        services.AddScoped<IssueReportHandler>();
        services.AddScoped<IHomeSource, ApprovalHome>();
        services.AddScoped<IHomeSource, DecidedHome>();
        services.AddScoped<AttachSignedPdfHandler>();
        services.AddScoped<AskContributionHandler>();
        services.AddScoped<SaveAreaOfficersHandler>();
        services.AddScoped<TakeAreaHandler>();
        services.AddScoped<AskEveryoneQuery>();
        services.AddScoped<AskEveryoneHandler>();
        services.AddScoped<FollowContributionsQuery>();
        services.AddScoped<DecideContributionHandler>();
        services.AddScoped<WriteContributionHandler>();
        services.AddScoped<IHomeSource, ContributionHome>();
        services.AddScoped<INoticeSource, ReportNotices>();
        services.AddReportingRegime();
        services.AddSingleton<IReportingDemo, ReportingDemo>();
        return services;
    }

    /// <summary>Adds the worker that asks for reminders, for programs that serve.</summary>
    public static IServiceCollection AddReportingWorkers(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<ReportReminderSchedule>());

    private static void AddReportingRegime(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            ReportingRegime.Load(
                provider.GetRequiredService<DataFiles>(),
                [
                    ProgressOutline.Name,
                    .. provider.GetRequiredService<ReportOutlines>().All.Select(outline => outline.Name),
                    .. provider.GetRequiredService<FormOutlines>().All.Select(form => form.Form),
                ]
            )
        );
        services.AddScoped<DutyBook>();
        services.AddScoped<BelowBook>();
        services.AddScoped<ConsolidationBook>();
        services.AddScoped<AcceptedFigures>();
        services.AddScoped<ComposeTextsQuery>();
        services.AddScoped<TakeTextHandler>();
        services.AddScoped<CompareFiguresQuery>();
        services.AddScoped<OwedReports>();
        services.AddScoped<AddDutyHandler>();
        services.AddScoped<EndDutyHandler>();
        services.AddScoped<LayDutyHandler>();
        services.AddScoped<ReviewReportHandler>();
        services.AddScoped<IHomeSource, DutyHome>();
        services.AddJobHandler<RemindReportsJob>(RemindReportsJob.Kind, ReportingJobNames.Remind);
        services.AddJobHandler<MailReportsJob>(MailReportsJob.Kind, ReportingJobNames.Mail);
        services.AddSingleton<ReportReminderSchedule>();
    }
}
