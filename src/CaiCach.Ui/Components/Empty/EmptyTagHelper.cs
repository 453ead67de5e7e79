using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Empty;

/// <summary><c>&lt;cc-empty title="Chưa có kế hoạch nào"&gt;the next step&lt;/cc-empty&gt;</c>: why a list is empty, and what to do.</summary>
[HtmlTargetElement("cc-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>Why it is empty.</summary>
    public string Title { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.Attributes.SetAttribute("class", "cc-empty");
        output.PreContent.AppendHtml("<strong>").Append(Title).AppendHtml("</strong>");
    }
}
