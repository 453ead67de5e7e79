using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Empty;

/// <summary>
/// <c>&lt;cc-empty title="Chưa có kế hoạch nào" href="…" action="Nhập từ tài liệu"&gt;the next step&lt;/cc-empty&gt;</c>: why a list is
/// empty, and what to do.
/// </summary>
[HtmlTargetElement("cc-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>Why it is empty.</summary>
    public string Title { get; set; } = "";

    /// <summary>The next step's address.</summary>
    public string? Href { get; set; }

    /// <summary>The next step in words.</summary>
    public string? Action { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(Markup(Title, words, Href, Action));
    }

    /// <summary>The same for a list.</summary>
    internal static IHtmlContent Markup(string title, string? text, string? href, string? action) =>
        Markup(title, new HtmlContentBuilder().Append(text ?? ""), href, action);

    private static HtmlContentBuilder Markup(string title, IHtmlContent words, string? href, string? action)
    {
        var content = new HtmlContentBuilder();
        content
            .AppendHtml("<div class=\"cc-empty\"><strong>")
            .Append(title)
            .AppendHtml("</strong><div>")
            .AppendHtml(words)
            .AppendHtml("</div>");
        if (!string.IsNullOrEmpty(href))
        {
            content.AppendHtml("<a class=\"cc-btn\" href=\"").Append(href).AppendHtml("\">").Append(action ?? "").AppendHtml("</a>");
        }

        content.AppendHtml("</div>");
        return content;
    }
}
