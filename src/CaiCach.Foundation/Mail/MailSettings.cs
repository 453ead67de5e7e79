using Microsoft.Extensions.Configuration;

namespace CaiCach.Foundation.Mail;

/// <summary>The mail server from <c>CAICACH_SMTP</c> (<c>smtp://user:password@host:25</c>, <c>smtps</c> for STARTTLS) and <c>CAICACH_SMTP_FROM</c>.</summary>
/// <param name="Server">The server; null for none.</param>
/// <param name="From">The sender's address; null for none.</param>
public sealed record MailSettings(Uri? Server, string? From)
{
    /// <summary>Whether mail is sent at all.</summary>
    public bool IsConfigured => Server is not null && From is not null;

    /// <summary>Reads the environment; without both values nothing is mailed.</summary>
    /// <exception cref="InvalidOperationException">The address of the server is no smtp address.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var server = configuration["CAICACH_SMTP"];
        if (string.IsNullOrWhiteSpace(server))
        {
            return new MailSettings(null, null);
        }

        return Uri.TryCreate(server, UriKind.Absolute, out var address) && address.Scheme is "smtp" or "smtps"
            ? new MailSettings(address, configuration["CAICACH_SMTP_FROM"])
            : throw new InvalidOperationException("CAICACH_SMTP must look like smtp://user:password@host:25.");
    }
}
