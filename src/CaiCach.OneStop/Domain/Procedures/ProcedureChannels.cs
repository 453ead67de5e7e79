using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>How a dossier may be handed in (cách thức thực hiện).</summary>
internal static class ProcedureChannels
{
    /// <summary>What holds where a version does not say: at the desk and by post, and online where there is anything online (Decree 42/2022).</summary>
    public static IReadOnlyList<DossierChannel> UsualAt(OnlineLevel level) =>
        level == OnlineLevel.Information
            ? [DossierChannel.Desk, DossierChannel.Postal]
            : [DossierChannel.Desk, DossierChannel.Online, DossierChannel.Postal];

    /// <summary>What a version has to say of its channels: null where they are the usual ones. What is not online takes nothing online.</summary>
    public static IReadOnlyList<DossierChannel>? Said(OnlineLevel level, IEnumerable<DossierChannel> chosen)
    {
        DossierChannel[] channels =
        [
            .. chosen.Where(channel => channel != DossierChannel.Online || level != OnlineLevel.Information).Distinct().Order(),
        ];
        return channels.SequenceEqual(UsualAt(level)) ? null : channels;
    }
}
