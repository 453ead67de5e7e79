using CaiCach.Documents.Official;
using CaiCach.Documents.Reading;
using CaiCach.Foundation;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Numbers;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Demo;
using CaiCach.Planning.Domain.Reading;
using CaiCach.Planning.Features;
using CaiCach.Planning.Features.Figures;
using CaiCach.Planning.Features.MyWork.MyWork;
using CaiCach.Planning.Features.Plans.ApprovePlan;
using CaiCach.Planning.Features.Plans.ImportPlan;
using CaiCach.Planning.Features.Plans.IssuePlan;
using CaiCach.Planning.Features.Plans.PlanHead;
using CaiCach.Planning.Features.Plans.PlanList;
using CaiCach.Planning.Features.Plans.PlanOverview;
using CaiCach.Planning.Features.Plans.PlanSummary;
using CaiCach.Planning.Features.Plans.ReviewPlan;
using CaiCach.Planning.Features.Search;
using CaiCach.Planning.Features.Tasks.ConfirmSubmission;
using CaiCach.Planning.Features.Tasks.ReportProgress;
using CaiCach.Planning.Jobs;
using CaiCach.Ui;
using CaiCach.Ui.Search;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning;

/// <summary>The room's door: plans, targets, tasks, progress and evidence.</summary>
public static class PlanningRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("planning", typeof(PlanningRoom).Assembly);

    /// <summary>Understands documents as plans; needs no database.</summary>
    public static IPlanReader PlanReader { get; } = new PlanReader();

    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services)
    {
        services.AddRoomContext<PlanningDbContext>();
        services.AddNavigation(NavigationPlace.MyWork, PlanningLinks.MyWork);
        services.AddNavigation(NavigationPlace.Plans, PlanningLinks.Plans);
        services.AddScoped<ISearchSource, PlanningSearch>();
        services.AddScoped<IUrgentWork, UrgentTasks>();
        services
            .AddRecordSet<CountedTasks>(CountedTaskNames.Shape)
            .AddRecordSet<CountedLateTasks>(CountedTaskNames.LateShape)
            .AddRecordSet<CountedPlans>(CountedTaskNames.PlanShape);
        services.AddSingleton<DocumentReader>();
        services.AddSingleton(PlanReader);
        services.AddScoped<MyWorkQuery>();
        services.AddScoped<PlanListQuery>();
        services.AddScoped<PlanHeadQuery>();
        services.AddScoped<PlanOverviewQuery>();
        services.AddScoped<PlanSummaryQuery>();
        services.AddScoped<ReviewPlanQuery>();
        services.AddScoped<SaveTaskHandler>();
        services.AddScoped<SaveTargetHandler>();
        services.AddScoped<TaskDetailsQuery>();
        services.AddScoped<ImportPlanHandler>();
        services.AddScoped<IPlanImport>(provider => provider.GetRequiredService<ImportPlanHandler>());
        services.AddScoped<ApprovePlanHandler>();
        services.AddNumberSeries<NumberedPlans>(
            new NumberSeries(NumberedPlans.Series, "Kế hoạch", OfficialDocumentType.Find("KH")!.SymbolOf(OfficialAuthority.Abbreviation))
        );
        services.AddScoped<IssuePlanHandler>();
        services.AddScoped<ReportProgressHandler>();
        services.AddScoped<ConfirmSubmissionHandler>();
        services.AddScoped<IPlanProgress, PlanProgressReader>();
        services.AddScoped<IPlansBelow, PlansBelowReader>();
        services.AddSingleton<IPlanningDemo, PlanningDemo>();
        services.AddPlanPapers();
        services.AddPlanLife();
        return services;
    }

    /// <summary>Has the reminders of each working day asked for in this process, as <c>serve</c> does.</summary>
    public static IServiceCollection AddPlanningWorkers(this IServiceCollection services) =>
        services.AddHostedService(provider => provider.GetRequiredService<ReminderSchedule>());
}
