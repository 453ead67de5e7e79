using CaiCach.OneStop.Domain.Deliveries;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>Over what a person wants to be told.</summary>
[Flags]
internal enum MessageWays : short
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>By e-mail.</summary>
    Mail = 1,

    /// <summary>By SMS.</summary>
    Sms = 2,

    /// <summary>By Zalo.</summary>
    Zalo = 4,
}

/// <summary>Ways as channels, and as the API and the forms of citizens call them.</summary>
internal static class MessageChannels
{
    /// <summary>The channels that a person chooses from.</summary>
    public static IReadOnlyList<DeliveryChannel> All { get; } = [DeliveryChannel.Mail, DeliveryChannel.Sms, DeliveryChannel.Zalo];

    /// <summary>Whether a channel was chosen.</summary>
    public static bool Has(this MessageWays ways, DeliveryChannel channel) =>
        Enum.TryParse<MessageWays>(channel.ToString(), out var way) && ways.HasFlag(way);

    /// <summary>Channels as a choice; a webhook is none.</summary>
    public static MessageWays Of(IEnumerable<DeliveryChannel> channels)
    {
        var chosen = channels.ToHashSet();
        return All.Where(chosen.Contains)
            .Aggregate(MessageWays.None, (ways, channel) => ways | Enum.Parse<MessageWays>(channel.ToString()));
    }

    /// <summary>Reads a name, <c>mail</c>, <c>sms</c> or <c>zalo</c>; null for any other.</summary>
    public static DeliveryChannel? Read(string? name) =>
        All.Where(channel => channel.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(channel => (DeliveryChannel?)channel)
            .FirstOrDefault();

    /// <summary>Reads names; those of no way are left out.</summary>
    public static MessageWays Read(IEnumerable<string> names) => Of(names.Select(Read).OfType<DeliveryChannel>());
}
