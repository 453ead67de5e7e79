using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Alert;

/// <summary>
/// <c>&lt;cc-alert status="soon" title="3 chỗ chưa chắc"&gt;what to do&lt;/cc-alert&gt;</c>: something on the page to know before going on.
/// With <c>live</c> it is read out when it comes up.
/// </summary>
[HtmlTargetElement("cc-alert")]
public sealed class AlertTagHelper : IconicTagHelper
{
    /// <summary>One of the six statuses; idle is plain information.</summary>
    public string Status { get; set; } = "idle";

    /// <summary>What it is, in a few words.</summary>
    public string? Title { get; set; }

    /// <summary>Whether it is read out when it comes up.</summary>
    public bool Live { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        SetClass(output, "cc-alert", Signals.ClassOf(Status));
        output.Attributes.SetAttribute("role", Live ? "status" : "note");
        output.PreContent.AppendHtml(Icon(Status is "idle" ? "info-circle" : Signals.IconOf(Status))).AppendHtml("<div>");
        if (!string.IsNullOrEmpty(Title))
        {
            output.PreContent.AppendHtml("<strong>").Append(Title).AppendHtml("</strong> ");
        }

        output.PostContent.AppendHtml("</div>");
    }
}
