using CaiCach.Ui.Components.Empty;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.List;

/// <summary>
/// <c>&lt;cc-list caption="Nhiệm vụ" count="rows.Count" empty-title="…" empty-text="…"&gt;&lt;thead&gt;…&lt;/cc-list&gt;</c>: a table of records:
/// sticky head, numbers right-aligned by class <c>num</c>, totals in <c>tfoot</c>, cells under each other on a phone
/// (<c>data-label</c> on a cell names it there). With <c>count="0"</c> the reason and the next step stand instead.
/// </summary>
[HtmlTargetElement("cc-list")]
public sealed class ListTagHelper : IconicTagHelper
{
    /// <summary>What the rows are, for those who do not see the page around it.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Rows shown.</summary>
    public int? Count { get; set; }

    /// <summary>Why there are none.</summary>
    public string EmptyTitle { get; set; } = "";

    /// <summary>What to do about it.</summary>
    public string? EmptyText { get; set; }

    /// <summary>The next step's address.</summary>
    public string? EmptyHref { get; set; }

    /// <summary>The next step in words.</summary>
    public string? EmptyAction { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Count == 0)
        {
            output.TagName = null;
            output.Content.SetHtmlContent(EmptyTagHelper.Markup(EmptyTitle, EmptyText, EmptyHref, EmptyAction));
            return;
        }

        var rows = await output.GetChildContentAsync();
        output.TagName = "table";
        SetClass(output, "cc");
        output.PreElement.AppendHtml("<div class=\"cc-scroll\">");
        output.PostElement.AppendHtml("</div>");
        output.Content.AppendHtml("<caption class=\"visually-hidden\">").Append(Caption).AppendHtml("</caption>").AppendHtml(rows);
    }
}
