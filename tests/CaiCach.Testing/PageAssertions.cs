using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Shouldly;

namespace CaiCach.Testing;

/// <summary>What a page should be, in the words of pages.</summary>
[ShouldlyMethods]
public static partial class PageAssertions
{
    /// <summary>It answered well and stands at this path (the query counts only when it is named).</summary>
    public static Page ShouldBeAt(this Page page, string path)
    {
        page.Status.ShouldBe(HttpStatusCode.OK, $"{page.Path}\n{page.Text}");
        (path.Contains('?', StringComparison.Ordinal) ? page.Path : page.Address.AbsolutePath).ShouldBe(path);
        return page;
    }

    /// <summary>It was refused: the person may not open or do this.</summary>
    public static Page ShouldBeForbidden(this Page page) => page.ShouldHaveStatus(HttpStatusCode.Forbidden);

    /// <summary>There is no such thing for this person.</summary>
    public static Page ShouldBeNotFound(this Page page) => page.ShouldHaveStatus(HttpStatusCode.NotFound);

    /// <summary>It answered with this status.</summary>
    public static Page ShouldHaveStatus(this Page page, HttpStatusCode status)
    {
        page.Status.ShouldBe(status, page.Path);
        return page;
    }

    /// <summary>The field shows this error, tied to it for those who do not see it.</summary>
    public static Page ShouldHaveError(this Page page, string field, string message)
    {
        var shown = FieldErrors(page, field);
        shown
            .Contains(message, StringComparer.Ordinal)
            .ShouldBeTrue(
                $"expected \"{message}\" but saw \"{string.Join(" | ", shown)}\" on {page.Path} at {field}; the page says: {page.Text}"
            );
        return page;
    }

    /// <summary>The form as a whole shows this error.</summary>
    public static Page ShouldHaveError(this Page page, string message)
    {
        FormErrors(page)
            .Contains(message, StringComparer.Ordinal)
            .ShouldBeTrue($"expected \"{message}\" on {page.Path}; the page says: {page.Text}");
        return page;
    }

    /// <summary>No field and no form shows an error.</summary>
    public static Page ShouldHaveNoErrors(this Page page)
    {
        page.Texts("[role=alert]:not([hidden]), .field-validation-error, .invalid-feedback")
            .Where(text => text.Length > 0)
            .ShouldBeEmpty(page.Path);
        return page;
    }

    /// <summary>It can be read on the page.</summary>
    public static Page ShouldSay(this Page page, string text)
    {
        page.Text.ShouldContain(text, Case.Sensitive, page.Path);
        return page;
    }

    /// <summary>It cannot be read on the page.</summary>
    public static Page ShouldNotSay(this Page page, string text)
    {
        page.Text.ShouldNotContain(text, Case.Sensitive, page.Path);
        return page;
    }

    /// <summary>No tag of ours went out as written. Asked of every page that a test gets.</summary>
    public static Page ShouldNotContainUnrenderedTags(this Page page)
    {
        UnrenderedTag().Matches(page.Html).Select(match => match.Value).Distinct(StringComparer.Ordinal).ShouldBeEmpty(page.Path);
        return page;
    }

    private static List<string> FieldErrors(Page page, string field)
    {
        var control = page.Document.QuerySelector($"[name='{field}']");
        var described = control?.GetAttribute("aria-describedby")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return
        [
            .. described.Select(id => page.Document.GetElementById(id)).OfType<IElement>().Select(TextOf),
            .. page.Document.QuerySelectorAll($"[data-valmsg-for='{field}']").Select(TextOf),
        ];
    }

    private static List<string> FormErrors(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("[role=alert], .validation-summary-errors")
                .SelectMany(alert => alert.QuerySelectorAll("li, p, a, div").Append(alert))
                .Select(TextOf),
        ];

    private static string TextOf(IElement element) => Page.Squeeze(element.TextContent);

    [GeneratedRegex("</?cc-[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex UnrenderedTag();
}
