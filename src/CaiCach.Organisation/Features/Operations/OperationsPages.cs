using CaiCach.Organisation.Features.Operations.JobList;
using CaiCach.Organisation.Features.Operations.StuckMessages;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Features.Operations;

/// <summary>The administrator's pages of what every room stands on: jobs, messages, calendars, number books.</summary>
internal static class OperationsPages
{
    public static void AddOperationsPages(this IServiceCollection services)
    {
        services.AddScoped<ChangeJobHandler>();
        services.AddScoped<ResendMessageHandler>();
    }
}
