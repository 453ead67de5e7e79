using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Progress;

/// <summary><c>&lt;cc-progress percent="60" /&gt;</c>: how far something is, 0 to 100, as a bar and a figure.</summary>
[HtmlTargetElement("cc-progress", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>0 to 100.</summary>
    public int Percent { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var percent = Math.Clamp(Percent, 0, 100).ToString(CultureInfo.InvariantCulture);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-percent");
        output.Content.SetHtmlContent(
            $"""<svg class="cc-barsvg" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="brand" x="0" y="0" width="{percent}" height="8"></rect></svg>{percent}%"""
        );
    }
}
