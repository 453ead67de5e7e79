using CaiCach.Foundation.Catalogues;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Planning.Features.Figures;
using CaiCach.Planning.Features.Notices;
using CaiCach.Planning.Features.Plans.DownloadPlan;
using CaiCach.Planning.Features.Plans.ExportTasks;
using CaiCach.Planning.Features.Targets.RecordTargetValue;
using CaiCach.Planning.Features.Targets.TargetDetails;
using CaiCach.Planning.Features.Targets.TargetList;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning;

/// <summary>What leaves the room as files, and the plan's targets.</summary>
internal static class PlanPapers
{
    public static void AddPlanPapers(this IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<DataFiles>().ReadJson<PlanOutline>(PlanOutline.File));
        services.AddScoped<DownloadPlanQuery>();
        services.AddScoped<ExportTasksQuery>();
        services.AddScoped<TargetsWithValues>();
        services.AddScoped<ProposedParts>();
        services.AddScoped<TargetCourses>();
        services.AddScoped<PlansInForce>();
        services.AddScoped<PlanTargets>();
        services.AddScoped<IPublicPlans>(provider => provider.GetRequiredService<PlanTargets>());
        services.AddScoped<IAreaWork, AreaTasks>();
        services.AddScoped<TargetAlerts>();
        services.AddScoped<INoticeSource, TargetNotices>();
        services.AddSingleton<IndicatorProposals>();
        services.AddScoped<IIndicatorDemand, TargetDemand>();
        services.AddScoped<TargetDetailsQuery>();
        services.AddScoped<BindTargetHandler>();
        services.AddScoped<ConfirmProposalsHandler>();
        services.AddScoped<SayExclusionsHandler>();
        services.AddScoped<RecordTargetValueHandler>();
    }
}
