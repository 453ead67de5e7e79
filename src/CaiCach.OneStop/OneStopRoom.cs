using CaiCach.Foundation.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop;

/// <summary>The room's door: procedures, dossiers and what the public sees of them.</summary>
public static class OneStopRoom
{
    /// <summary>The room's tables.</summary>
    public static readonly RoomMigrations Migrations = new("one_stop", typeof(OneStopRoom).Assembly);

    /// <summary>Adds the room.</summary>
    public static IServiceCollection AddOneStop(this IServiceCollection services) => services;
}
