using CaiCach.OneStop.Domain.Deliveries;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>A person as messages reach one.</summary>
/// <param name="Email">As typed.</param>
/// <param name="Phone">As typed.</param>
/// <param name="TellBy">What the person chose; null where nobody asked.</param>
internal sealed record MessagePerson(string? Email, string? Phone, MessageWays? TellBy);

/// <summary>Why nobody is told.</summary>
internal enum MessageSilence
{
    /// <summary>It is not wanted.</summary>
    Unwanted,

    /// <summary>There is no address for what was chosen.</summary>
    NoContact,
}

/// <summary>How the people of a dossier are told: what they chose, held against what they left to be reached by.</summary>
/// <param name="Addresses">A mail box or a mobile number for each channel that is open, in the channels' order.</param>
/// <param name="Silence">Why there is none; null where there is one.</param>
internal sealed record MessageReach(IReadOnlyList<(DeliveryChannel Channel, string Address)> Addresses, MessageSilence? Silence)
{
    /// <summary>The rule.</summary>
    /// <param name="people">The owner first; who handed in is told where the owner left nothing.</param>
    /// <param name="usual">What holds where nobody asked.</param>
    public static MessageReach Of(IReadOnlyList<MessagePerson> people, MessageWays usual)
    {
        var wanting = people.Where(person => (person.TellBy ?? usual) != MessageWays.None).ToList();
        var addresses = new List<(DeliveryChannel, string)>();
        foreach (var channel in MessageChannels.All)
        {
            var address = wanting
                .Where(person => (person.TellBy ?? usual).Has(channel))
                .Select(person =>
                    channel == DeliveryChannel.Mail ? MessageAddress.Email(person.Email) : MessageAddress.Mobile(person.Phone)
                )
                .FirstOrDefault(one => one is not null);
            if (address is not null)
            {
                addresses.Add((channel, address));
            }
        }

        return new MessageReach(
            addresses,
            wanting.Count == 0 ? MessageSilence.Unwanted
                : addresses.Count == 0 ? MessageSilence.NoContact
                : null
        );
    }
}
