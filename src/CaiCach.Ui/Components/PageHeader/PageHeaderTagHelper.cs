using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.PageHeader;

/// <summary>
/// <c>&lt;cc-page-header title="…" trail="Kế hoạch" trail-href="/ke-hoach"&gt;</c>: the page's one title with the trail back, a pill
/// (<c>cc-pill-slot</c>), the actions (<c>cc-actions</c>, the primary one last) and a line that says for what and as of when.
/// </summary>
[HtmlTargetElement("cc-page-header")]
public sealed class PageHeaderTagHelper : TagHelper
{
    /// <summary>The title.</summary>
    public string Title { get; set; } = "";

    /// <summary>Where the page stands; null for a top page.</summary>
    public string? Trail { get; set; }

    /// <summary>The address of the page above.</summary>
    public string? TrailHref { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var slots = new PageHeaderSlots();
        context.Items[typeof(PageHeaderSlots)] = slots;
        var subtitle = await output.GetChildContentAsync();
        output.TagName = "header";
        output.TagMode = TagMode.StartTagAndEndTag;
        var content = output.Content;
        if (Trail is not null)
        {
            content.AppendHtml("<div class=\"cc-trail\"><a class=\"text-reset\" href=\"");
            content.Append(TrailHref ?? "/").AppendHtml("\">").Append(Trail).AppendHtml("</a></div>");
        }

        content.AppendHtml("<div class=\"cc-title\"><h1>").Append(Title).AppendHtml("</h1>");
        if (slots.Pill is not null)
        {
            content.AppendHtml(slots.Pill);
        }

        if (slots.Actions is not null)
        {
            content.AppendHtml("<div class=\"cc-acts\">").AppendHtml(slots.Actions).AppendHtml("</div>");
        }

        content.AppendHtml("</div><div class=\"cc-sub\">").AppendHtml(subtitle).AppendHtml("</div>");
    }
}

/// <summary>What the tags inside a page header hand to it.</summary>
internal sealed class PageHeaderSlots
{
    public IHtmlContent? Actions { get; set; }

    public IHtmlContent? Pill { get; set; }
}

/// <summary>The page's actions, inside <c>cc-page-header</c>.</summary>
[HtmlTargetElement("cc-actions", ParentTag = "cc-page-header")]
public sealed class ActionsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderSlots)context.Items[typeof(PageHeaderSlots)]).Actions = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}

/// <summary>The status beside the title, inside <c>cc-page-header</c>.</summary>
[HtmlTargetElement("cc-pill-slot", ParentTag = "cc-page-header")]
public sealed class PillSlotTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderSlots)context.Items[typeof(PageHeaderSlots)]).Pill = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
