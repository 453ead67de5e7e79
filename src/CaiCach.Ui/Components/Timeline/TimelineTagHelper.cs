using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Timeline;

/// <summary><c>&lt;cc-timeline&gt;</c>: what happened, the newest first, each a <c>cc-event</c>.</summary>
[HtmlTargetElement("cc-timeline")]
public sealed class TimelineTagHelper : IconicTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        SetClass(output, "cc-line");
    }
}
