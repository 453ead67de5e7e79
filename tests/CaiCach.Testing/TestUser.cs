using System.Net;

namespace CaiCach.Testing;

/// <summary>Someone at a browser: cookies of their own, redirects followed as browsers do.</summary>
public sealed class TestUser
{
    private const int MostRedirects = 10;
    private readonly TestHost _host;
    private readonly TestClock _clock;

    internal TestUser(TestHost host, TestClock clock)
    {
        _host = host;
        _clock = clock;
        Client = host.CreateClient(Cookies, new TestRequest(clock, ShowsErrorPage: false));
    }

    /// <summary>The cookies of this browser.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>For what is no page: the API, files, a redirect to look at. Shares the cookies; follows no redirect.</summary>
    public HttpClient Client { get; private set; }

    /// <summary>From here on an exception becomes the error page, as for people, instead of failing the test.</summary>
    public TestUser WithErrorPages()
    {
        Client = _host.CreateClient(Cookies, new TestRequest(_clock, ShowsErrorPage: true));
        return this;
    }

    /// <summary>Opens a page.</summary>
    public Task<Page> GetAsync(string path) => SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Asks for a part of a page, as htmx does.</summary>
    public Task<Page> GetFragmentAsync(string path) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "HX-Request", "true" } } });

    /// <summary>Sends a request as it stands and follows where it leads.</summary>
    internal async Task<Page> SendAsync(Func<HttpRequestMessage> create)
    {
        var request = create();
        var response = await Client.SendAsync(request);
        var address = new Uri(Harness.BaseAddress, request.RequestUri!);
        for (var hops = 0; response.Headers.Location is { } location && IsRedirect(response.StatusCode); hops++)
        {
            if (hops == MostRedirects)
            {
                throw new InvalidOperationException($"Redirected in a circle at {location}.");
            }

            address = new Uri(address, location);
            response = await Client.GetAsync(address);
        }

        return await Page.ReadAsync(this, address, response);
    }

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.Redirect or HttpStatusCode.RedirectMethod or HttpStatusCode.MovedPermanently;
}
