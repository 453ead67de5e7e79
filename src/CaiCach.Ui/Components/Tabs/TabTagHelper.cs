using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Tabs;

/// <summary><c>&lt;cc-tab href="…" count="41" active="true"&gt;Nhiệm vụ&lt;/cc-tab&gt;</c>: one part; without <c>active</c> it is open when the page stands at its address.</summary>
[HtmlTargetElement("cc-tab", Attributes = "href")]
public sealed class TabTagHelper : IconicTagHelper
{
    /// <summary>The part's page.</summary>
    public string Href { get; set; } = "";

    /// <summary>How many things it holds.</summary>
    public int? Count { get; set; }

    /// <summary>Whether it is the part shown.</summary>
    public bool? Active { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var isActive = Active ?? string.Equals(Href, request.PathBase + request.Path, StringComparison.OrdinalIgnoreCase);
        output.TagName = "a";
        SetClass(output, isActive ? "on" : null);
        output.Attributes.SetAttribute("href", Href);
        if (isActive)
        {
            output.Attributes.SetAttribute("aria-current", "page");
        }

        if (Count is { } count)
        {
            output.PostContent.Append($" {count:N0}");
        }
    }
}
