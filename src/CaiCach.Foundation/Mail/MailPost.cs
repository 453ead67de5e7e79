using System.Net;
using System.Net.Mail;
using System.Text;

namespace CaiCach.Foundation.Mail;

/// <summary>Hands messages to the mail server.</summary>
public sealed class MailPost(MailSettings settings)
{
    private const int UsualPort = 25;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Sends one message; throws where the server does not take it within twenty seconds.</summary>
    /// <param name="address">Whom it goes to.</param>
    /// <param name="subject">One line.</param>
    /// <param name="body">Plain words.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <param name="id">Stays the same when the message is sent again (Message-ID), so that mail boxes may show it once; null for a new one each time.</param>
    /// <exception cref="SmtpException">The server refused it or is not reached.</exception>
    public async Task SendAsync(string address, string subject, string body, CancellationToken cancellationToken, Guid? id = null)
    {
        var server = settings.Server ?? throw new InvalidOperationException("No mail server is configured.");
        using var client = new SmtpClient(server.Host, server.Port > 0 ? server.Port : UsualPort);
        client.EnableSsl = server.Scheme == "smtps";
        if (server.UserInfo.Split(':') is [{ Length: > 0 } name, var password])
        {
            client.Credentials = new NetworkCredential(Uri.UnescapeDataString(name), Uri.UnescapeDataString(password));
        }

        using var message = new MailMessage(settings.From!, address, subject, body);
        (message.BodyEncoding, message.SubjectEncoding) = (Encoding.UTF8, Encoding.UTF8);
        if (id is { } known)
        {
            message.Headers.Add("Message-ID", $"<{known:N}@{message.From!.Host}>");
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(SendTimeout);
        await client.SendMailAsync(message, timeout.Token);
    }
}
