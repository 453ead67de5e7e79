using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Card;

/// <summary><c>&lt;cc-card title="Cần làm" note="Sắp theo hạn"&gt;…&lt;/cc-card&gt;</c>: a part of the page with its heading. Tables fill it to the edge; <c>pad</c> keeps words away from it.</summary>
[HtmlTargetElement("cc-card")]
public sealed class CardTagHelper : IconicTagHelper
{
    /// <summary>The heading; null for a card without one.</summary>
    public string? Title { get; set; }

    /// <summary>A word at the right of the heading.</summary>
    public string? Note { get; set; }

    /// <summary>Level of the heading on the page.</summary>
    public int Level { get; set; } = 2;

    /// <summary>Whether the content keeps a distance from the edge.</summary>
    public bool Pad { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "section";
        SetClass(output, "cc-card");
        if (!string.IsNullOrEmpty(Title))
        {
            var level = Math.Clamp(Level, 2, 6).ToString(CultureInfo.InvariantCulture);
            output.PreContent.AppendHtml($"<header><h{level}>").Append(Title).AppendHtml($"</h{level}>");
            if (!string.IsNullOrEmpty(Note))
            {
                output.PreContent.AppendHtml("<small>").Append(Note).AppendHtml("</small>");
            }

            output.PreContent.AppendHtml("</header>");
        }

        if (Pad)
        {
            output.PreContent.AppendHtml("<div class=\"cc-card-body\">");
            output.PostContent.AppendHtml("</div>");
        }
    }
}
