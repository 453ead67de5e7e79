using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Steps;

/// <summary><c>&lt;cc-steps&gt;</c>: the way of a thing from beginning to end, each a <c>cc-step</c>.</summary>
[HtmlTargetElement("cc-steps")]
public sealed class StepsTagHelper : IconicTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ol";
        SetClass(output, "cc-steps");
    }
}
