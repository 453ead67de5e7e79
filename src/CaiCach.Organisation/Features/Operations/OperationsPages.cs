using CaiCach.Organisation.Features.Operations.CalendarPage;
using CaiCach.Organisation.Features.Operations.JobList;
using CaiCach.Organisation.Features.Operations.NumberBooks;
using CaiCach.Organisation.Features.Operations.StuckMessages;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Features.Operations;

/// <summary>The administrator's pages of what every room stands on: jobs, messages, calendars, number books.</summary>
internal static class OperationsPages
{
    public static void AddOperationsPages(this IServiceCollection services)
    {
        services.AddScoped<AddUnitDayHandler>();
        services.AddScoped<AddUnitHoursHandler>();
        services.AddScoped<RemoveFromCalendarHandler>();
        services.AddScoped<ChangeSymbolHandler>();
        services.AddScoped<ChangeJobHandler>();
        services.AddScoped<ResendMessageHandler>();
    }
}
