using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Steps;

/// <summary><c>&lt;cc-step state="now" note="13/16 giờ đã dùng"&gt;Thẩm định&lt;/cc-step&gt;</c>: one step; <c>state</c> is done, now, or todo.</summary>
[HtmlTargetElement("cc-step")]
public sealed class StepTagHelper : IconicTagHelper
{
    /// <summary>done, now, or todo.</summary>
    public string State { get; set; } = "todo";

    /// <summary>When it was done, or how far it is.</summary>
    public string? Note { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        SetClass(output, State);
        if (State is "now")
        {
            output.Attributes.SetAttribute("aria-current", "step");
        }

        if (State is "done")
        {
            output.PreContent.AppendHtml(Icon("check"));
        }

        if (!string.IsNullOrEmpty(Note))
        {
            output.PostContent.AppendHtml("<small>").Append(Note).AppendHtml("</small>");
        }
    }
}
