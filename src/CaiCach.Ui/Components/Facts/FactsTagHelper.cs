using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Facts;

/// <summary><c>&lt;cc-dl&gt;</c>: facts of a thing, each a <c>cc-fact</c>.</summary>
[HtmlTargetElement("cc-dl")]
public sealed class FactsTagHelper : IconicTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        SetClass(output, "cc-dl");
    }
}
