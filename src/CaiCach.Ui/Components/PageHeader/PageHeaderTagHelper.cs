using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.PageHeader;

/// <summary>
/// <c>&lt;cc-page-header title="…" trail="Kế hoạch" trail-href="/ke-hoach" period="Quý IV/2026" as-of="…"&gt;</c>: the page's one title with
/// the trail back, a pill (<c>cc-pill-slot</c>), the actions (<c>cc-actions</c>, the primary one last) and a line that says for what and as
/// of when; the words inside the tag begin that line.
/// </summary>
[HtmlTargetElement("cc-page-header")]
public sealed class PageHeaderTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>The title.</summary>
    public string Title { get; set; } = "";

    /// <summary>The page above; null for a top page.</summary>
    public string? Trail { get; set; }

    /// <summary>The address of the page above.</summary>
    public string? TrailHref { get; set; }

    /// <summary>A longer trail than one page, from the top.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; set; } = [];

    /// <summary>The unit that the page is about, where it is not the one in the top bar.</summary>
    public string? Unit { get; set; }

    /// <summary>The period that the figures are of.</summary>
    public string? Period { get; set; }

    /// <summary>The instant up to which the figures count.</summary>
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>What the tags inside hand over.</summary>
    internal PageHeaderSlots Slots { get; } = new();

    /// <summary>The beginning of the line below the title; null when there is none.</summary>
    internal IHtmlContent? Words { get; private set; }

    internal IEnumerable<Crumb> AllCrumbs =>
        string.IsNullOrEmpty(Trail) ? Crumbs : Crumbs.Append(new Crumb(Trail, string.IsNullOrEmpty(TrailHref) ? "/" : TrailHref));

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        context.Items[typeof(PageHeaderSlots)] = Slots;
        var words = await output.GetChildContentAsync();
        Words = words.IsEmptyOrWhiteSpace ? null : words;
        await RenderAsync(output, "PageHeader");
    }
}
