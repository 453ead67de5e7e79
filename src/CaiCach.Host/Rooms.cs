using CaiCach.Foundation;
using CaiCach.Foundation.Data;
using CaiCach.Organisation;

namespace CaiCach.Host;

/// <summary>The rooms of this installation, lowest first.</summary>
internal static class Rooms
{
    /// <summary>Their tables, in the order in which they are made.</summary>
    public static readonly IReadOnlyList<RoomMigrations> Migrations = [FoundationRoom.Migrations, OrganisationRoom.Migrations];

    /// <summary>Adds every room.</summary>
    public static IServiceCollection AddRooms(this IServiceCollection services, HostSettings settings) =>
        services.AddFoundation(settings.Application).AddOrganisation();
}
