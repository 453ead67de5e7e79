using CaiCach.Ui.Components.Icon;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Pill;

/// <summary>
/// <c>&lt;cc-pill status="late"&gt;trễ 2 ngày&lt;/cc-pill&gt;</c>: a status in words, with colour and icon. Statuses: ontime, soon, late,
/// donelate, paused, idle.
/// </summary>
[HtmlTargetElement("cc-pill")]
public sealed class PillTagHelper : TagHelper
{
    private static readonly Dictionary<string, string> Icons = new(StringComparer.Ordinal)
    {
        ["ontime"] = "circle-check",
        ["soon"] = "clock",
        ["late"] = "alert-triangle",
        ["donelate"] = "clock-exclamation",
        ["paused"] = "player-pause",
        ["idle"] = "circle-dashed",
    };

    /// <summary>One of the six statuses.</summary>
    public string Status { get; set; } = "idle";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.Attributes.SetAttribute("class", $"cc-pill {Status}");
        output.PreContent.SetHtmlContent(IconTagHelper.Svg(Icons[Status]));
    }
}
