using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Pill;

/// <summary>
/// <c>&lt;cc-pill status="late"&gt;trễ 2 ngày&lt;/cc-pill&gt;</c>: a status in words, with colour and icon. Statuses: ontime, soon, late,
/// donelate, paused, idle.
/// </summary>
[HtmlTargetElement("cc-pill")]
public sealed class PillTagHelper : IconicTagHelper
{
    /// <summary>One of the six statuses.</summary>
    public string Status { get; set; } = "idle";

    /// <summary>Another icon than the status's own.</summary>
    [HtmlAttributeName("icon")]
    public string? IconName { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        SetClass(output, "cc-pill", Signals.ClassOf(Status));
        output.PreContent.SetHtmlContent(Icon(string.IsNullOrEmpty(IconName) ? Signals.IconOf(Status) : IconName));
    }
}
