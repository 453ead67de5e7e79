using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Shouldly;

namespace CaiCach.Testing;

/// <summary>A form with the values that a browser would send: hidden fields and the antiforgery token included.</summary>
internal sealed class PageForm
{
    private readonly Page _page;
    private readonly IHtmlFormElement _form;
    private readonly IElement? _button;

    private PageForm(Page page, IHtmlFormElement form, IElement? button)
    {
        _page = page;
        _form = form;
        _button = button ?? form.QuerySelector("button[type=submit], button:not([type]), input[type=submit]");
    }

    /// <summary>By a selector of the form, or of the button that is pressed.</summary>
    public static PageForm Choose(Page page, string selector)
    {
        var found = page.Document.QuerySelectorAll(selector).Where(element => !LeavesTheApplication(element)).ToList();
        found.Count.ShouldBe(1, $"{page.Path} should have one {selector}:\n{page.Html}");
        return found[0] is IHtmlFormElement form
            ? new PageForm(page, form, null)
            : new PageForm(
                page,
                found[0].Closest("form") as IHtmlFormElement ?? throw new ShouldAssertException($"{selector} is in no form"),
                found[0]
            );
    }

    /// <summary>The request, made anew each time it is asked for.</summary>
    public Func<HttpRequestMessage> Fill(IReadOnlyList<(string Name, object? Value)> values)
    {
        var names = Controls().Select(control => control.GetAttribute("name")!).Distinct(StringComparer.Ordinal).ToList();
        values
            .Select(value => value.Name)
            .Except(names, StringComparer.Ordinal)
            .ShouldBeEmpty($"the form at {_page.Path} has {string.Join(", ", names)}");
        return () =>
            Request([
                .. Unchanged([.. values.Select(value => value.Name)]),
                .. values.SelectMany(value => Entered(value.Name, value.Value)),
            ]);
    }

    private static bool LeavesTheApplication(IElement element) =>
        (element is IHtmlFormElement ? element : element.Closest("form"))?.GetAttribute("action") is "/dang-xuat";

    private HttpRequestMessage Request(List<(string Name, object Value)> entries)
    {
        if (_button?.GetAttribute("name") is { Length: > 0 } name)
        {
            entries.Add((name, _button.GetAttribute("value") ?? ""));
        }

        var action = _button?.GetAttribute("formaction") ?? _form.GetAttribute("action");
        var target = new Uri(_page.Address, string.IsNullOrEmpty(action) ? _page.Path : action);
        if (!string.Equals(_form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join(
                '&',
                entries.Select(entry => $"{Uri.EscapeDataString(entry.Name)}={Uri.EscapeDataString((string)entry.Value)}")
            );
            return new HttpRequestMessage(HttpMethod.Get, $"{target.AbsolutePath}?{query}");
        }

        var isMultipart = _form.GetAttribute("enctype") == "multipart/form-data";
        return new HttpRequestMessage(HttpMethod.Post, target) { Content = isMultipart ? Multipart(entries) : UrlEncoded(entries) };
    }

    private static FormUrlEncodedContent UrlEncoded(List<(string Name, object Value)> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Name, entry.Value is TestFile file ? file.Name : (string)entry.Value)));

    private static MultipartFormDataContent Multipart(List<(string Name, object Value)> entries)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in entries)
        {
            if (value is TestFile file)
            {
                var bytes = new ReadOnlyMemoryContent(file.Content);
                bytes.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
                content.Add(bytes, name, file.Name);
            }
            else
            {
                content.Add(new StringContent((string)value), name);
            }
        }

        return content;
    }

    private static IEnumerable<(string Name, object Value)> Entered(string name, object? value) =>
        value switch
        {
            null or false => [],
            true => [(name, "true")],
            TestFile file => [(name, file)],
            IEnumerable<TestFile> files => files.Select(file => (name, (object)file)),
            IEnumerable<string> texts => texts.Select(text => (name, (object)text)),
            DateOnly day => [(name, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))],
            _ => [(name, Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!)],
        };

    private IEnumerable<IElement> Controls() =>
        _page
            .Document.QuerySelectorAll("input[name], select[name], textarea[name]")
            .Where(control =>
                !control.HasAttribute("disabled") && (control.Closest("form") == _form || control.GetAttribute("form") == _form.Id)
            );

    private IEnumerable<(string Name, object Value)> Unchanged(IReadOnlyList<string> entered) =>
        from control in Controls()
        let name = control.GetAttribute("name")!
        where !entered.Contains(name, StringComparer.Ordinal)
        from value in Standing(control)
        select (name, (object)value);

    private static IEnumerable<string> Standing(IElement control) =>
        control switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? [box.HasAttribute("value") ? box.Value : "on"] : [],
            IHtmlInputElement { Type: "file" or "submit" or "button" or "image" or "reset" } => [],
            IHtmlInputElement input => [input.Value],
            IHtmlSelectElement select => select.SelectedOptions.Where(option => !option.IsDisabled).Select(option => option.Value),
            IHtmlTextAreaElement area => [area.Value],
            _ => [],
        };
}
