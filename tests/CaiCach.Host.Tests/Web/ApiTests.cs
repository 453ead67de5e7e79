using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Host.Tests.Web;

/// <summary>The ground under endpoints, tried with endpoints of the test's own in the real pipeline.</summary>
public sealed class ApiTests(ApiTests.Ground ground) : IClassFixture<ApiTests.Ground>
{
    private const int Rate = 20;
    private const int PublicRate = 30;

    [Fact]
    public async Task Endpoint_OfOtherRoles_IsForbidden()
    {
        var commune = await ground.Harness.ACommuneAsync();

        await ShouldBeProblemAsync(await GetAsync(commune, Role.Officer, "/thu/lanh-dao"), HttpStatusCode.Forbidden, "api.forbidden");
        (await GetAsync(commune, Role.Leader, "/thu/lanh-dao")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Endpoint_ThatDeclaresNobody_StopsAndTellsTheIdForTheLogs()
    {
        var commune = await ground.Harness.ACommuneAsync();

        var problem = await ShouldBeProblemAsync(
            await GetAsync(commune, Role.Leader, "/thu/chua-khai"),
            HttpStatusCode.InternalServerError,
            "api.failed"
        );

        problem.GetProperty("traceId").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Address_ThatIsNone_IsAProblemEvenForABrowser()
    {
        var visitor = await ground.Harness.AVisitorAsync();
        visitor.Client.DefaultRequestHeaders.Add("Accept", "text/html");

        await ShouldBeProblemAsync(
            await visitor.Client.GetAsync("/api/v1/khong-co", TestContext.Current.CancellationToken),
            HttpStatusCode.NotFound,
            "api.not_found"
        );
    }

    [Fact]
    public async Task Post_WhenRefused_TellsCodeWordsAndFields()
    {
        var commune = await ground.Harness.ACommuneAsync();

        var invalid = await ShouldBeProblemAsync(await PostAsync(commune, new TriedBody("")), HttpStatusCode.BadRequest, "thu.name");
        invalid.GetProperty("title").GetString().ShouldBe("Yêu cầu không hợp lệ");
        invalid.GetProperty("detail").GetString().ShouldBe("Thiếu tên.");
        invalid.GetProperty("errors").GetProperty("owner.name")[0].GetString().ShouldBe("Thiếu tên.");
        await ShouldBeProblemAsync(await PostAsync(commune, new TriedBody("đã đóng")), HttpStatusCode.Conflict, "thu.closed");
        await ShouldBeProblemAsync(await PostAsync(commune, new { name = 1 }), HttpStatusCode.BadRequest, "api.bad_request");
    }

    [Fact]
    public async Task Post_UnderAKeyThatWasUsed_AnswersAsBeforeOrRefusesAnotherContent()
    {
        var commune = await ground.Harness.ACommuneAsync();

        var first = await PostAsync(commune, new TriedBody("một"), "khóa 1");
        var again = await PostAsync(commune, new TriedBody("một"), "khóa 1");
        var other = await PostAsync(commune, new TriedBody("hai"), "khóa 1");
        var fresh = await PostAsync(commune, new TriedBody("một"), "khóa 2");

        again.StatusCode.ShouldBe(HttpStatusCode.Created);
        var id = await IdAsync(first);
        (await IdAsync(again)).ShouldBe(id);
        (await IdAsync(fresh)).ShouldNotBe(id);
        await ShouldBeProblemAsync(other, HttpStatusCode.Conflict, "foundation.idempotency.key_reused");
        await ShouldBeProblemAsync(
            await PostAsync(commune, new TriedBody("một"), new string('k', Idempotency.KeyMaxLength + 1)),
            HttpStatusCode.BadRequest,
            "foundation.idempotency.key_invalid"
        );
    }

    [Fact]
    public async Task Post_OfMoreThanOneMegabyte_IsRefused()
    {
        var commune = await ground.Harness.ACommuneAsync();
        var token = await TokenAsync(commune, Role.Officer);
        // Memory has no limit of size: over the wire, as programs call.
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = await ground.Harness.AddressAsync() };

        await ShouldBeProblemAsync(
            await SendAsync(client, token, HttpMethod.Post, "/thu/ghi", new TriedBody(new string('a', 1024 * 1024))),
            HttpStatusCode.RequestEntityTooLarge,
            "api.too_large"
        );
    }

    [Fact]
    public async Task Requests_MoreThanTheRateOfOneToken_AreToldToWaitAndOthersAreNot()
    {
        var commune = await ground.Harness.ACommuneAsync();
        var client = (await commune.AVisitorAsync()).Client;
        var token = await TokenAsync(commune, Role.Officer);
        for (var sent = 0; sent < Rate; sent++)
        {
            (await SendAsync(client, token, HttpMethod.Get, "/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        var refused = await SendAsync(client, token, HttpMethod.Get, "/me");

        await ShouldBeProblemAsync(refused, HttpStatusCode.TooManyRequests, "api.too_many_requests");
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await GetAsync(commune, Role.Officer, "/me")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task PublicPages_MoreThanTheRateOfOneAddress_AreToldToWaitWritesSooner()
    {
        // A minute may begin anew between two of them, so twice the rate is surely more than a minute's.
        var client = (await ground.Harness.AVisitorAsync()).WithErrorPages().Client;
        var page = await client.GetStringAsync("/danh-gia", TestContext.Current.CancellationToken);
        var token = page.Split("__RequestVerificationToken\" type=\"hidden\" value=\"")[1].Split('"')[0];

        var written = new List<HttpStatusCode>();
        for (var sent = 0; sent < PublicRate / 2; sent++)
        {
            using var form = new FormUrlEncodedContent([
                new("ma", "KHONG-CO"),
                new("Proof", "0000"),
                new("__RequestVerificationToken", token),
            ]);
            written.Add((await client.PostAsync("/danh-gia?handler=Prove", form, TestContext.Current.CancellationToken)).StatusCode);
        }

        var read = new List<HttpStatusCode>();
        for (var sent = 0; sent < PublicRate; sent++)
        {
            read.Add((await client.GetAsync("/tra-cuu?ma=KHONG-CO", TestContext.Current.CancellationToken)).StatusCode);
            read.Add((await client.GetAsync("/api/v1/public/dossiers/KHONG-CO", TestContext.Current.CancellationToken)).StatusCode);
        }

        (written[0], written[^1]).ShouldBe((HttpStatusCode.OK, HttpStatusCode.TooManyRequests));
        read.ShouldContain(HttpStatusCode.OK);
        read[^2..].ShouldAllBe(status => status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Description_ListsWhatMayBeCalledAndThatItNeedsAToken()
    {
        var visitor = await ground.Harness.AVisitorAsync();

        var text = await visitor.Client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        using var described = JsonDocument.Parse(text);
        described.RootElement.GetProperty("paths").EnumerateObject().ShouldAllBe(path => path.Name.StartsWith("/api/v1/"));
        var me = described.RootElement.GetProperty("paths").GetProperty("/api/v1/me").GetProperty("get");
        me.GetProperty("security")[0].TryGetProperty("bearer", out _).ShouldBeTrue(text);
        me.GetProperty("responses")
            .EnumerateObject()
            .Select(answer => answer.Name)
            .ShouldBe(["200", "400", "401", "403", "404", "409", "429"], ignoreOrder: true);
        var scheme = described.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer");
        (scheme.GetProperty("type").GetString(), scheme.GetProperty("scheme").GetString()).ShouldBe(("http", "bearer"));
    }

    private static async Task<string> TokenAsync(Authority commune, Role role) =>
        (
            await commune.InScopeAsync(services =>
                services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "thử", CancellationToken.None)
            )
        )
            .Value
            .Token;

    private static async Task<HttpResponseMessage> GetAsync(Authority commune, Role role, string path) =>
        await SendAsync((await commune.AVisitorAsync()).WithErrorPages().Client, await TokenAsync(commune, role), HttpMethod.Get, path);

    private static async Task<HttpResponseMessage> PostAsync(Authority commune, object body, string? key = null) =>
        await SendAsync(
            (await commune.AVisitorAsync()).Client,
            await TokenAsync(commune, Role.Officer),
            HttpMethod.Post,
            "/thu/ghi",
            body,
            key
        );

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string token,
        HttpMethod method,
        string path,
        object? body = null,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        request.Headers.Authorization = new("Bearer", token);
        request.Content = body is null ? null : JsonContent.Create(body);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation(RequestKey.Header, Uri.EscapeDataString(key));
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static async Task<Guid> IdAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<TriedAnswer>())!.Id;

    private static async Task<JsonElement> ShouldBeProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(status, text);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonSerializer.Deserialize<JsonElement>(text);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        return problem;
    }

    /// <summary>One application for these tests, with few requests a minute and the endpoints below.</summary>
    public sealed class Ground : IAsyncDisposable
    {
        public Harness Harness { get; } =
            new()
            {
                Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["CAICACH_API_RATE"] = $"{Rate}",
                    ["CAICACH_PUBLIC_RATE"] = $"{PublicRate}",
                },
                Services = services => services.AddSingleton<IEndpointSource, TriedEndpoints>(),
            };

        public ValueTask DisposeAsync() => Harness.DisposeAsync();
    }

    internal sealed record TriedBody(string Name);

    internal sealed record TriedAnswer(Guid Id);

    private sealed class TriedEndpoints : IEndpointSource
    {
        public void Map(RouteGroupBuilder api)
        {
            api.MapGet("/thu/lanh-dao", () => TypedResults.Ok()).AllowRoles(Role.Leader);
            api.MapGet("/thu/chua-khai", () => TypedResults.Ok());
            api.MapPost("/thu/ghi", WriteAsync).AllowRoles();
        }

        private static async Task<Results<Created<TriedAnswer>, ProblemHttpResult>> WriteAsync(
            TriedBody body,
            HttpRequest request,
            RequestKey once,
            CancellationToken cancellationToken
        )
        {
            var result = await once.OnceAsync(request, body, _ => Task.FromResult(Written(body)), cancellationToken);
            return result.Failed ? result.Refuse() : TypedResults.Created($"/api/v1/thu/{result.Value.Id}", result.Value);
        }

        private static Result<TriedAnswer> Written(TriedBody body) =>
            body.Name switch
            {
                "" => new Error("thu.name", "Thiếu tên.", Field: "Owner.Name"),
                "đã đóng" => new Error("thu.closed", "Đã đóng.", ErrorKind.Conflict),
                _ => new TriedAnswer(Guid.CreateVersion7()),
            };
    }
}
