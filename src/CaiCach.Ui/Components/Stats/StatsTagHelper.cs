using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Stats;

/// <summary><c>&lt;cc-stats&gt;</c>: a row of figures, each a <c>cc-stat</c>.</summary>
[HtmlTargetElement("cc-stats")]
public sealed class StatsTagHelper : IconicTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        SetClass(output, "cc-card", "cc-stats");
    }
}
