using System.Net;
using System.Net.Mail;
using System.Text;

namespace CaiCach.Planning.Jobs;

/// <summary>Hands messages to the mail server.</summary>
internal sealed class MailPost(MailSettings settings)
{
    private const int UsualPort = 25;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Sends one message; throws where the server does not take it within twenty seconds.</summary>
    public async Task SendAsync(string address, string subject, string body, CancellationToken cancellationToken)
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
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(SendTimeout);
        await client.SendMailAsync(message, timeout.Token);
    }
}
