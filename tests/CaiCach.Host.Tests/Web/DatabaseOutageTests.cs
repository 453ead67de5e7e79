using System.Net;
using System.Text.Json;
using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;
using CaiCach.Host.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaiCach.Host.Tests.Web;

public sealed record PlanWritten(Guid UnitId, Guid SubjectId) : IEvent;

/// <summary>The pipeline as it is served, with one write whose database session is ended in the middle by the administrator.</summary>
public sealed class DatabaseOutageTests : IAsyncLifetime
{
    private static readonly Guid UnitId = Guid.CreateVersion7();
    private OwnDatabase _database = null!;
    private WebApplication _app = null!;
    private HttpClient _client = null!;
    private bool _isLost = true;

    public async ValueTask InitializeAsync()
    {
        _database = await OwnDatabase.CreateAsync(migrated: true);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "caicach" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        WebHost.AddWeb(builder, _database.Settings);
        _app = builder.Build();
        WebHost.UseWeb(_app);
        _app.MapPost("/ghi", WriteAsync).AllowAnonymous().DisableAntiforgery();
        _app.MapPost("/api/v1/ghi", WriteAsync).AllowAnonymous().DisableAntiforgery();
        await _app.StartAsync();
        _client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(_app.Urls.First()) };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Post_WhenTheDatabaseIsLostInTheMiddle_Gives503AndWhatWasTypedBackAndSavesNothing()
    {
        var answer = await PostAsync("/ghi?a=1");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Headers.RetryAfter.ShouldNotBeNull();
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        var page = await answer.Content.ReadAsStringAsync();
        page.ShouldContain(OutageErrors.NotSaved.Message);
        page.ShouldContain("action=\"/ghi?a=1\"");
        page.ShouldContain("value=\"Đã họp &lt;thôn&gt; Đông\"");
        (await CountAsync()).ShouldBe(0L);

        _isLost = false;
        (await PostAsync("/ghi?a=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await CountAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Post_WhenTheDatabaseIsLostUnderTheApi_GivesProblemDetails()
    {
        var answer = await PostAsync("/api/v1/ghi");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString().ShouldBe(OutageErrors.NotSaved.Message);
        problem.RootElement.GetProperty("code").GetString().ShouldBe(OutageErrors.NotSaved.Code);
    }

    [Fact]
    public void Exception_WhenItIsNoOutage_IsLeftToTheErrorPage()
    {
        var duplicate = new PostgresException("duplicate key", "ERROR", "ERROR", PostgresErrorCodes.UniqueViolation);
        DatabaseOutage.ErrorOf(new InvalidOperationException("a bug", duplicate)).ShouldBeNull();
        DatabaseOutage.ErrorOf(new InvalidOperationException("a bug")).ShouldBeNull();
    }

    [Fact]
    public void Exception_WhenTheConnectionWasLostDuringTheCommit_DoesNotClaimThatNothingWasSaved()
    {
        var lost = new NpgsqlException("lost", new IOException());
        DatabaseOutage.ErrorOf(lost).ShouldBe(OutageErrors.NotSaved);
        DatabaseOutage.ErrorOf(new CommitOutcomeUnknownException(lost)).ShouldBe(OutageErrors.PerhapsSaved);
        DatabaseOutage
            .ErrorOf(new PostgresException("full", "ERROR", "ERROR", PostgresErrorCodes.DiskFull))
            .ShouldBe(OutageErrors.DiskFull);
    }

    private async Task<IResult> WriteAsync(HttpRequest request, UnitOfWork work, NumberBook book, CancellationToken cancellationToken)
    {
        await work.OpenAsync([UnitId], cancellationToken);
        await book.IssueAsync(UnitId, "plan", new DateOnly(2026, 3, 2), "{number}/KH", Guid.CreateVersion7(), cancellationToken);
        if (_isLost)
        {
            await _database.ReadAsync($"SELECT pg_terminate_backend({work.Connection.ProcessID}, 5000)");
        }

        await work.CommitAsync([new PlanWritten(UnitId, UnitId)], null, cancellationToken);
        return Results.Ok();
    }

    private Task<HttpResponseMessage> PostAsync(string path) =>
        _client.PostAsync(path, new FormUrlEncodedContent([new("Noidung", "Đã họp <thôn> Đông")]));

    private Task<object?> CountAsync() => _database.ReadAsync("SELECT count(*) FROM foundation.issued_number");
}
