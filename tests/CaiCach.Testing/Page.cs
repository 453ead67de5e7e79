using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shouldly;

namespace CaiCach.Testing;

/// <summary>A page, or a part of one, as a person got it.</summary>
public sealed class Page
{
    private readonly TestUser _user;

    private Page(TestUser user, Uri address, HttpResponseMessage response, string html)
    {
        _user = user;
        Address = address;
        Response = response;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
    }

    /// <summary>Where the browser stands after all redirects.</summary>
    public Uri Address { get; }

    /// <summary>Path and query of <see cref="Address"/>.</summary>
    public string Path => Address.PathAndQuery;

    /// <summary>The last answer, for headers.</summary>
    public HttpResponseMessage Response { get; }

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>The markup.</summary>
    public string Html { get; }

    /// <summary>The markup, to be searched with CSS selectors.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The title of the window.</summary>
    public string Title => Squeeze(Document.Title ?? "");

    /// <summary>The heading of the page.</summary>
    public string Heading => Squeeze(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>All that can be read on it, white space squeezed.</summary>
    public string Text => Squeeze(Document.Body?.TextContent ?? "");

    internal static async Task<Page> ReadAsync(TestUser user, Uri address, HttpResponseMessage response)
    {
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        var page = new Page(user, address, response, isHtml ? await response.Content.ReadAsStringAsync() : "");
        page.ShouldNotContainUnrenderedTags();
        return page;
    }

    /// <summary>What a CSS selector finds; fails when it finds nothing.</summary>
    public IElement Find(string selector) =>
        Document.QuerySelector(selector) ?? throw new ShouldAssertException($"{Path} has no {selector}:\n{Html}");

    /// <summary>The texts of all that a CSS selector finds, white space squeezed.</summary>
    public IReadOnlyList<string> Texts(string selector) =>
        [.. Document.QuerySelectorAll(selector).Select(element => Squeeze(element.TextContent))];

    /// <summary>Follows the first link that reads so.</summary>
    public Task<Page> FollowAsync(string text)
    {
        var link = Document.QuerySelectorAll("a").FirstOrDefault(link => Squeeze(link.TextContent) == text);
        var href = link?.GetAttribute("href");
        href.ShouldNotBeNullOrEmpty($"{Path} has no link that reads \"{text}\" and leads anywhere");
        return _user.GetAsync(new Uri(Address, href).PathAndQuery);
    }

    /// <summary>Fills the only form (the sign-out form of the shell left aside) and sends it as a browser does.</summary>
    /// <param name="values">
    /// By control name: text, a bool for a check box, a <see cref="TestFile"/>, or a list of texts. What is not named keeps the page's value.
    /// </param>
    public Task<Page> PostFormAsync(params IReadOnlyList<(string Name, object? Value)> values) =>
        PostFormAsync("form[method=post]", values);

    /// <summary>Fills one form, chosen by a CSS selector of the form or of its button, and sends it as a browser does.</summary>
    public Task<Page> PostFormAsync(string selector, params IReadOnlyList<(string Name, object? Value)> values) =>
        _user.SendAsync(PageForm.Choose(this, selector).Fill(values));

    internal static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
