using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Deliveries;

/// <summary>An installation that may call this machine, mails to a server of the test's own, and files what nothing else takes.</summary>
public sealed class DeliveryGround : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-messages-");

    public DeliveryGround() =>
        Harness = new Harness
        {
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["CAICACH_PRIVATE_ADDRESSES"] = "allow",
                ["CAICACH_MESSAGES"] = _folder.FullName,
                ["CAICACH_SMTP"] = Mail.Address.ToString(),
                ["CAICACH_SMTP_FROM"] = "motcua@example.vn",
            },
        };

    internal Harness Harness { get; }

    internal TestMailServer Mail { get; } = new();

    /// <summary>The file of a message; null when there is none.</summary>
    internal string? Filed(Guid id) =>
        Path.Combine(_folder.FullName, $"{id:N}.txt") is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    public async ValueTask DisposeAsync()
    {
        await Harness.DisposeAsync();
        await Mail.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
