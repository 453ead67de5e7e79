using CaiCach.Foundation;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Data;
using CaiCach.Foundation.Time;
using CaiCach.Indicators;
using CaiCach.OneStop;
using CaiCach.Organisation;
using CaiCach.Planning;
using CaiCach.Reporting;
using CaiCach.Voice;

namespace CaiCach.Host;

/// <summary>The rooms of this installation, lowest first.</summary>
internal static class Rooms
{
    /// <summary>Their tables, in the order in which they are made.</summary>
    public static readonly IReadOnlyList<RoomMigrations> Migrations =
    [
        FoundationRoom.Migrations,
        OrganisationRoom.Migrations,
        IndicatorsRoom.Migrations,
        PlanningRoom.Migrations,
        OneStopRoom.Migrations,
        ReportingRoom.Migrations,
        VoiceRoom.Migrations,
    ];

    /// <summary>Adds every room.</summary>
    public static IServiceCollection AddRooms(this IServiceCollection services, HostSettings settings) =>
        services
            .AddFoundation(settings.Application)
            .AddAttachments(settings)
            .AddOrganisation()
            .AddIndicators()
            .AddPlanning()
            .AddOneStop()
            .AddReporting()
            .AddVoice();

    /// <summary>Opens where attachments are kept.</summary>
    public static IAttachmentStore OpenAttachments(IConfiguration configuration, HostSettings settings) =>
        AttachmentStorage.Open(configuration, Path.Combine(settings.VarFolder, "attachments"));

    private static IServiceCollection AddAttachments(this IServiceCollection services, HostSettings settings) =>
        services
            .AddSingleton(provider => DataFiles.Locate(provider.GetRequiredService<IConfiguration>()))
            .AddSingleton(provider => CalendarCatalogue.Load(provider.GetRequiredService<DataFiles>()))
            .AddSingleton(provider => OpenAttachments(provider.GetRequiredService<IConfiguration>(), settings));
}
