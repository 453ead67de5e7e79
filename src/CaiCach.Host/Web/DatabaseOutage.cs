using System.Data.Common;
using System.Diagnostics;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CaiCach.Foundation.Writes;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace CaiCach.Host.Web;

/// <summary>
/// Answers 503 when the database cannot be reached: what was sent is not saved, the page gives it back to be sent again. The page stands
/// by itself, because the layout, and even finding out who is signed in, would ask the database.
/// </summary>
internal sealed class DatabaseOutage(IProblemDetailsService problems, ILogger<DatabaseOutage> logger) : IExceptionHandler
{
    private const int RetryAfterSeconds = 30;
    private const int GivenBackMaxLength = 200_000;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly string Page = Read("DatabaseOutage.html");
    private static readonly string ResendForm = Read("DatabaseOutageForm.html");

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ErrorOf(exception) is not { } error)
        {
            return false;
        }

        var traceId = Activity.Current?.Id ?? httpContext.TraceIdentifier;
        logger.LogError(exception, "The database could not be used ({Code}); told under {TraceId}.", error.Code, traceId);
        httpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        httpContext.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        httpContext.Response.Headers.CacheControl = "no-store";
        // The exception handler has put the path of its own page in the place of the request's.
        var path = new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()!.Path);
        if (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return await problems.TryWriteAsync(
                new ProblemDetailsContext
                {
                    HttpContext = httpContext,
                    ProblemDetails =
                    {
                        Status = StatusCodes.Status503ServiceUnavailable,
                        Detail = error.Message,
                        Extensions = { ["code"] = error.Code, ["traceId"] = traceId },
                    },
                }
            );
        }

        httpContext.Response.ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";
        var form = error == OutageErrors.PerhapsSaved ? "" : await GivenBackAsync(httpContext.Request, path, cancellationToken);
        var page = Page.Replace("{message}", Encoder.Encode(error.Message), StringComparison.Ordinal)
            .Replace("{trace}", Encoder.Encode(traceId), StringComparison.Ordinal)
            .Replace("{form}", form, StringComparison.Ordinal);
        await httpContext.Response.WriteAsync(page, cancellationToken);
        return true;
    }

    /// <summary>What an exception means to the person; null when it is no outage.</summary>
    internal static Error? ErrorOf(Exception? exception) =>
        exception switch
        {
            null => null,
            CommitOutcomeUnknownException => OutageErrors.PerhapsSaved,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => OutageErrors.DiskFull,
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } => OutageErrors.NotSaved,
            PostgresException { SqlState: var state } when IsOutage(state) => OutageErrors.NotSaved,
            PostgresException => null,
            NpgsqlException { IsTransient: true } => OutageErrors.NotSaved,
            DbException { InnerException: IOException or System.Net.Sockets.SocketException } => OutageErrors.NotSaved,
            _ => ErrorOf(exception.InnerException),
        };

    // Class 08: connection exceptions; 57P: the server stops, starts or was told to end the session.
    private static bool IsOutage(string sqlState) =>
        sqlState.StartsWith("08", StringComparison.Ordinal) || sqlState.StartsWith("57P", StringComparison.Ordinal);

    /// <summary>A form that sends the same again; empty where there were files, a password, or too much.</summary>
    private static async Task<string> GivenBackAsync(HttpRequest request, PathString path, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return "";
        }

        var sent = await request.ReadFormAsync(cancellationToken);
        var mayNot =
            sent.Files.Count > 0
            || sent.Keys.Any(name => name.Contains("password", StringComparison.OrdinalIgnoreCase))
            || sent.Sum(field => field.Key.Length + field.Value.Sum(value => value?.Length ?? 0)) > GivenBackMaxLength;
        if (mayNot)
        {
            return "";
        }

        var fields = new StringBuilder();
        foreach (var (name, values) in sent)
        {
            foreach (var value in values)
            {
                fields.Append("<input type=\"hidden\" name=\"").Append(Encoder.Encode(name));
                fields.Append("\" value=\"").Append(Encoder.Encode(value ?? "")).Append("\">");
            }
        }

        var action = Encoder.Encode(request.PathBase + path + request.QueryString);
        return ResendForm
            .Replace("{action}", action, StringComparison.Ordinal)
            .Replace("{fields}", fields.ToString(), StringComparison.Ordinal);
    }

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(DatabaseOutage).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
