using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.OneStop.Features.Queue.BookSlot;
using CaiCach.OneStop.Features.Queue.CallNumbers;
using CaiCach.OneStop.Features.Queue.KeepCounter;
using CaiCach.OneStop.Features.Queue.KeepLine;
using CaiCach.OneStop.Features.Queue.QueueFigures;
using CaiCach.OneStop.Features.Queue.QueueSettings;
using CaiCach.OneStop.Features.Queue.QueueWall;
using CaiCach.OneStop.Features.Queue.TakeNumber;
using CaiCach.OneStop.Features.Queue.TicketList;
using CaiCach.OneStop.Features.Queue.TicketState;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Queue;

/// <summary>What the room adds for waiting numbers.</summary>
internal static class QueueParts
{
    public static void AddQueue(this IServiceCollection services)
    {
        services.AddSingleton(provider => QueueRules.Load(provider.GetRequiredService<DataFiles>()));
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(QueueRate.Policy, QueueRate.Of));
        services.AddScoped<QueueGate>();
        services.AddScoped<QueueNumbers>();
        services.AddScoped<QueueDay>();
        services.AddScoped<QueueTickets>();
        services.AddScoped<TakeNumberQuery>();
        services.AddScoped<CheckInHandler>();
        services.AddScoped<BookSlotQuery>();
        services.AddScoped<BookSlotHandler>();
        services.AddScoped<TicketStateQuery>();
        services.AddScoped<LeaveQueueHandler>();
        services.AddScoped<QueueWallQuery>();
        services.AddScoped<CallNumbersQuery>();
        services.AddScoped<CallNextHandler>();
        services.AddScoped<MoveTicketHandler>();
        services.AddScoped<StartQueueHandler>();
        services.AddScoped<SaveQueueSettingHandler>();
        services.AddScoped<KeepLineHandler>();
        services.AddScoped<KeepCounterHandler>();
        services.AddScoped<QueueFiguresQuery>();
        services.AddScoped<TicketListQuery>();
    }
}
