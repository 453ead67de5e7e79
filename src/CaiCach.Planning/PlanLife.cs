using CaiCach.Foundation;
using CaiCach.Planning.Data;
using CaiCach.Planning.Features;
using CaiCach.Planning.Features.Directives.DirectiveList;
using CaiCach.Planning.Features.Directives.GiveDirective;
using CaiCach.Planning.Features.Notices;
using CaiCach.Planning.Features.Notices.NoticeList;
using CaiCach.Planning.Features.Plans.AnswerTasks;
using CaiCach.Planning.Features.Plans.ArrangeDraft;
using CaiCach.Planning.Features.Plans.AskForComments;
using CaiCach.Planning.Features.Plans.Board;
using CaiCach.Planning.Features.Plans.CarryOver;
using CaiCach.Planning.Features.Plans.ChooseResponsible;
using CaiCach.Planning.Features.Plans.ClosePlan;
using CaiCach.Planning.Features.Plans.EditPlanHead;
using CaiCach.Planning.Features.Plans.PlanOverview;
using CaiCach.Planning.Features.Plans.ReminderLetter;
using CaiCach.Planning.Features.Plans.Timeline;
using CaiCach.Planning.Features.Plans.UnitsBelow;
using CaiCach.Planning.Features.Tasks.AddComment;
using CaiCach.Planning.Features.Tasks.AskExtension;
using CaiCach.Planning.Features.Tasks.AssignDown;
using CaiCach.Planning.Features.Tasks.ChooseLeads;
using CaiCach.Planning.Features.Tasks.ConfirmSeveral;
using CaiCach.Planning.Features.Tasks.DecideExtension;
using CaiCach.Planning.Features.Tasks.ReviseTask;
using CaiCach.Planning.Jobs;
using CaiCach.Ui;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning;

/// <summary>The parts of the room by which a plan lives after it was read; the other half of the list in <see cref="PlanningRoom"/>.</summary>
internal static class PlanLife
{
    public static IServiceCollection AddPlanLife(this IServiceCollection services)
    {
        services.AddScoped<ArrangeTaskHandler>();
        services.AddScoped<ArrangeTargetHandler>();
        services.AddScoped<AddEntryHandler>();
        services.AddScoped<ChooseLeadHandler>();
        services.AddScoped<EditPlanHeadHandler>();
        services.AddScoped<AskForCommentsHandler>();
        services.AddScoped<AnswerTaskHandler>();
        services.AddScoped<AskExtensionHandler>();
        services.AddScoped<DecideExtensionHandler>();
        services.AddScoped<AddCommentHandler>();
        services.AddScoped<HistoryReading>();
        services.AddScoped<IShellNotices, NoticeCounter>();
        services.AddScoped<ReadNoticesHandler>();
        services.AddScoped<MakeCalendarFeedHandler>();
        services.AddJobHandler<RemindJob>(RemindJob.Kind, PlanningJobNames.Remind);
        services.AddScoped<DraftOfReading>();
        services.AddJobHandler<ReadScanJob>(ReadScanJob.Kind, PlanningJobNames.ReadScan);
        services.AddJobHandler<MailDigestJob>(MailDigestJob.Kind, PlanningJobNames.MailDigest);
        services.AddSingleton<ReminderSchedule>();
        services.AddScoped<LateTasksQuery>();
        services.AddScoped<PrintReminderHandler>();
        services.AddScoped<BoardQuery>();
        services.AddScoped<TimelineQuery>();
        services.AddScoped<ClosePlanHandler>();
        services.AddScoped<GiveDirectiveHandler>();
        services.AddScoped<DirectiveListQuery>();
        services.AddScoped<CarryOverHandler>();
        services.AddScoped<AssignDownHandler>();
        services.AddScoped<TasksWithoutLead>();
        services.AddScoped<TaskBatch>();
        services.AddScoped<NoLeadQuery>();
        services.AddScoped<SubmissionAnswers>();
        services.AddScoped<ChooseLeadsHandler>();
        services.AddScoped<ChooseResponsibleHandler>();
        services.AddScoped<AwaitingQuery>();
        services.AddScoped<ConfirmSeveralHandler>();
        services.AddScoped<TaskRelativesQuery>();
        services.AddScoped<PlanRelativesQuery>();
        services.AddScoped<YearlyPlansQuery>();
        services.AddScoped<UnitsBelowQuery>();
        services.AddScoped<ReviseTaskHandler>();
        return services;
    }
}
