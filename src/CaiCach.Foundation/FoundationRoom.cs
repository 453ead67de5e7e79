using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.Foundation;

/// <summary>What the host adds for every room.</summary>
public static class FoundationRoom
{
    /// <summary>The ground's own tables.</summary>
    public static readonly RoomMigrations Migrations = new("foundation", typeof(FoundationRoom).Assembly);

    /// <summary>Adds the database as the restricted role, the unit of work, the current user and the audit trail.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">Npgsql connection string of the restricted role.</param>
    public static IServiceCollection AddFoundation(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(connectionString));
        services.AddSingleton(TimeProvider.System);
        services.AddScoped<CurrentUser>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<RefusalLog>();
        services.AddScoped<AttachmentBook>();
        services.AddScoped<Idempotency>();
        services.AddSingleton<SecretNumbers>();
        services.AddScoped<NumberBook>();
        services.AddScoped<NumberRegister>();
        services.AddScoped<UnitCalendars>();
        services.AddScoped<JobQueue>();
        services.AddScoped<JobQuery>();
        services.AddScoped<OutboxQuery>();
        services.AddSingleton<JobWorker>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddSingleton(provider => CleaningSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<DailyCleaning>();
        services.AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<MailPost>();
        return services;
    }

    /// <summary>Has the outbox delivered and jobs done in this process, as <c>serve</c> does; tests drive both by hand instead.</summary>
    public static IServiceCollection AddFoundationWorkers(this IServiceCollection services) =>
        services
            .AddHostedService<KeyAtStart>()
            .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>())
            .AddHostedService(provider => provider.GetRequiredService<JobWorker>())
            .AddHostedService(provider => provider.GetRequiredService<DailyCleaning>());

    /// <summary>Has a handler hear an event of another room.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : class, IEvent
        where THandler : class, IEventHandler<TEvent>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(EventSubscription.Of<TEvent, THandler>());
    }

    /// <summary>Has a handler do the jobs of a kind.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="kind">As stored, e.g. <c>planning.read_plan</c>.</param>
    /// <param name="name">What such a job does, in Vietnamese, for the administrator's page.</param>
    public static IServiceCollection AddJobHandler<THandler>(this IServiceCollection services, string kind, string name)
        where THandler : class, IJobHandler => services.AddKeyedScoped<IJobHandler, THandler>(kind).AddSingleton(new JobKind(kind, name));

    /// <summary>Adds a series of numbers, and who tells what its numbers stand for.</summary>
    public static IServiceCollection AddNumberSeries<TDocuments>(this IServiceCollection services, NumberSeries series)
        where TDocuments : class, INumberedDocuments =>
        services.AddSingleton(series).AddKeyedScoped<INumberedDocuments, TDocuments>(series.Code);

    /// <summary>Adds a room's context on the request's connection.</summary>
    public static IServiceCollection AddRoomContext<TContext>(this IServiceCollection services)
        where TContext : RoomDbContext =>
        services.AddDbContext<TContext>(
            (provider, options) => options.UseNpgsql(provider.GetRequiredService<UnitOfWork>().Connection).EnableDetailedErrors(),
            ServiceLifetime.Scoped,
            ServiceLifetime.Scoped
        );
}
