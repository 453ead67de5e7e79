using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.EntityFrameworkCore;
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
        services.AddScoped<AttachmentBook>();
        return services;
    }

    /// <summary>Adds a room's context on the request's connection.</summary>
    public static IServiceCollection AddRoomContext<TContext>(this IServiceCollection services)
        where TContext : RoomDbContext =>
        services.AddDbContext<TContext>(
            (provider, options) => options.UseNpgsql(provider.GetRequiredService<UnitOfWork>().Connection).EnableDetailedErrors(),
            ServiceLifetime.Scoped,
            ServiceLifetime.Scoped
        );
}
