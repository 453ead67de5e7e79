using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Timeline;

/// <summary><c>&lt;cc-event title="…" meta="17/11 10:05 · Hoàng Thị Ngân"&gt;more&lt;/cc-event&gt;</c>: one thing that happened.</summary>
[HtmlTargetElement("cc-event")]
public sealed class EventTagHelper : IconicTagHelper
{
    /// <summary>What happened.</summary>
    public string Title { get; set; } = "";

    /// <summary>When, and who did it.</summary>
    public string? Meta { get; set; }

    /// <summary>Opens the thing.</summary>
    public string? Href { get; set; }

    /// <summary>Whether it is where things stand now.</summary>
    public bool Now { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var more = await output.GetChildContentAsync();
        output.TagName = "li";
        SetClass(output, Now ? "now" : null);
        if (string.IsNullOrEmpty(Href))
        {
            output.Content.AppendHtml("<div class=\"cc-event\">").Append(Title).AppendHtml("</div>");
        }
        else
        {
            output
                .Content.AppendHtml("<a class=\"cc-event cc-link\" href=\"")
                .Append(Href)
                .AppendHtml("\">")
                .Append(Title)
                .AppendHtml("</a>");
        }

        if (!string.IsNullOrEmpty(Meta))
        {
            output.Content.AppendHtml("<div class=\"cc-mute\">").Append(Meta).AppendHtml("</div>");
        }

        output.Content.AppendHtml(more);
    }
}
