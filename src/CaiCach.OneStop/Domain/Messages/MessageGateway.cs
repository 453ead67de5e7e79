using CaiCach.OneStop.Domain.Deliveries;

namespace CaiCach.OneStop.Domain.Messages;

/// <summary>What an administrator enters of a gateway.</summary>
internal sealed record GatewayInput
{
    public bool IsEnabled { get; init; }

    /// <summary>Where messages are posted to; empty where there is no gateway and messages are only filed.</summary>
    public required string Address { get; init; }

    /// <summary>The header that carries the secret; empty for none.</summary>
    public required string HeaderName { get; init; }

    public required string BodyTemplate { get; init; }

    /// <summary>What an answer of a message that was taken contains; empty where its status says all.</summary>
    public required string TakenWhen { get; init; }

    public bool IsUnaccented { get; init; }
}

/// <summary>The HTTP gateway through which a unit sends SMS or Zalo messages. Its secret lies here sealed.</summary>
internal sealed class MessageGateway
{
    public const int AddressMaxLength = 500;
    public const int HeaderMaxLength = 100;
    public const int SecretMaxLength = 2000;
    public const int BodyMaxLength = 4000;
    public const int TakenWhenMaxLength = 200;

    private MessageGateway() { }

    public MessageGateway(Guid unitId, DeliveryChannel channel) => (UnitId, Channel) = (unitId, channel);

    public Guid UnitId { get; private set; }

    public DeliveryChannel Channel { get; private set; }

    public bool IsEnabled { get; private set; }

    public string Address { get; private set; } = "";

    public string HeaderName { get; private set; } = "";

    public byte[]? SecretSealed { get; private set; }

    public string BodyTemplate { get; private set; } = "";

    public string TakenWhen { get; private set; } = "";

    public bool IsUnaccented { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes what was entered; without a new secret the old one stays, but never at another address.</summary>
    public void Change(GatewayInput input, byte[]? newSecret, DateTimeOffset now)
    {
        SecretSealed = input.HeaderName.Length == 0 ? null : newSecret ?? (KeepsSecretAt(input.Address) ? SecretSealed : null);
        IsEnabled = input.IsEnabled;
        Address = input.Address;
        HeaderName = input.HeaderName;
        BodyTemplate = input.BodyTemplate;
        TakenWhen = input.TakenWhen;
        IsUnaccented = input.IsUnaccented;
        ChangedAt = now;
    }

    /// <summary>Whether the kept secret may go there: to the server it was entered for, not to one that somebody put in its place.</summary>
    public bool KeepsSecretAt(string address) =>
        Uri.TryCreate(Address, UriKind.Absolute, out var old)
        && Uri.TryCreate(address, UriKind.Absolute, out var wanted)
        && Uri.Compare(old, wanted, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
