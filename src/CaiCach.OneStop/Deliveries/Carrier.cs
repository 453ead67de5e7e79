using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Mail;
using System.Text;
using CaiCach.Foundation.Mail;
using CaiCach.OneStop.Domain.Deliveries;
using Microsoft.Extensions.Logging;

namespace CaiCach.OneStop.Deliveries;

/// <summary>Brings parcels to mail server, gateway, webhook or folder; whatever happens on the way is an outcome.</summary>
internal sealed class Carrier(HttpClient http, MailPost post, DeliverySettings settings, TimeProvider clock, ILogger<Carrier> logger)
{
    /// <summary>After which an unanswered call is given up.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>How much of an answer is read, in bytes.</summary>
    private const int AnswerMaxBytes = 64 * 1024;

    private const int AnswerShown = 200;

    public Task<ParcelReply> SendAsync(Parcel parcel, CancellationToken cancellationToken) =>
        parcel switch
        {
            MailParcel mail => MailAsync(mail, cancellationToken),
            HttpParcel call => CallAsync(call, cancellationToken),
            FiledParcel filed => FileAsync(filed, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(parcel), parcel.GetType().Name, null),
        };

    private async Task<ParcelReply> MailAsync(MailParcel parcel, CancellationToken cancellationToken)
    {
        try
        {
            await post.SendAsync(parcel.Address, parcel.Subject, parcel.Body, cancellationToken, parcel.Id);
            return ParcelReply.Taken;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ParcelReply.Unanswered(DeliveryNames.TimedOut);
        }
        catch (SmtpFailedRecipientException exception) when ((int)exception.StatusCode >= 500)
        {
            return ParcelReply.Refused(DeliveryNames.MailBoxRefused);
        }
        catch (SmtpException exception)
        {
            logger.LogWarning(exception, "The mail server did not take delivery {DeliveryId}.", parcel.Id);
            return ParcelReply.Unanswered(DeliveryNames.MailNotReached);
        }
    }

    private async Task<ParcelReply> CallAsync(HttpParcel parcel, CancellationToken cancellationToken)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        giveUp.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, parcel.Target);
            request.Content = new StringContent(parcel.Body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
            foreach (var (name, value) in parcel.Headers)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }

            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, giveUp.Token);
            return Read(parcel, response.StatusCode, await BeginningAsync(response, giveUp.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ParcelReply.Unanswered(DeliveryNames.TimedOut);
        }
        catch (HttpRequestException exception) when (exception.InnerException is ForbiddenAddressException)
        {
            return ParcelReply.Refused(DeliveryNames.AddressForbidden);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            logger.LogWarning(exception, "Delivery {DeliveryId} did not arrive.", parcel.Id);
            return ParcelReply.Unanswered(DeliveryNames.NotReached);
        }
    }

    /// <summary>What an answer begins with, as UTF-8 whatever it says of itself; one that is longer was an answer all the same.</summary>
    private static async Task<string> BeginningAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var bytes = new byte[AnswerMaxBytes];
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        var count = await content.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return Encoding.UTF8.GetString(bytes, 0, count);
    }

    private static ParcelReply Read(HttpParcel parcel, HttpStatusCode status, string answer)
    {
        var code = (int)status;
        var words = parcel.Address.Length == 0 ? "" : Shown(answer.Replace(parcel.Address, "…", StringComparison.Ordinal));
        return code switch
        {
            >= 200 and < 300 => answer.Contains(parcel.TakenWhen, StringComparison.Ordinal)
                ? ParcelReply.Taken
                : ParcelReply.Refused(DeliveryNames.Answer(DeliveryNames.NotTaken, words)),
            >= 300 and < 400 => ParcelReply.Refused(DeliveryNames.Redirected),
            408 or 425 or 429 or >= 500 => ParcelReply.Unanswered(DeliveryNames.Answer(DeliveryNames.Status(code), words)),
            _ => ParcelReply.Refused(DeliveryNames.Answer(DeliveryNames.Status(code), words)),
        };
    }

    private static string Shown(string answer)
    {
        var line = string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = new string([.. line.Where(letter => !char.IsControl(letter))]);
        return line.Length <= AnswerShown ? line : line[..AnswerShown];
    }

    /// <summary>A file a message, named by its id, so that one that is written twice is one.</summary>
    private async Task<ParcelReply> FileAsync(FiledParcel parcel, CancellationToken cancellationToken)
    {
        var words = string.Create(
            CultureInfo.InvariantCulture,
            $"{parcel.Channel}\n{clock.GetUtcNow():O}\n{parcel.Address}\n{parcel.Subject}\n\n{parcel.Body}\n"
        );
        try
        {
            Directory.CreateDirectory(settings.Folder!);
            var path = Path.Combine(settings.Folder!, $"{parcel.Id:N}.txt");
            await File.WriteAllTextAsync(path + ".new", words, cancellationToken);
            File.Move(path + ".new", path, overwrite: true);
            return ParcelReply.Taken;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.LogError(exception, "Delivery {DeliveryId} could not be written.", parcel.Id);
            return ParcelReply.Unanswered(DeliveryNames.FolderFull);
        }
    }
}
