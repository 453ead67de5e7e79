using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Stats;

/// <summary>
/// <c>&lt;cc-stat label="Quá hạn" value="3" status="late" href="…"&gt;trên 41 nhiệm vụ&lt;/cc-stat&gt;</c>: one figure with its base, which
/// opens its records. Nothing to count is given as words, never as 0.
/// </summary>
[HtmlTargetElement("cc-stat")]
public sealed class StatTagHelper : IconicTagHelper
{
    /// <summary>What is counted.</summary>
    public string Label { get; set; } = "";

    /// <summary>The figure, written as people read it.</summary>
    public string Value { get; set; } = "";

    /// <summary>Colours the figure: ontime, soon, late, donelate, paused, idle.</summary>
    public string? Status { get; set; }

    /// <summary>Opens the records behind the figure; null where there are none to open.</summary>
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var foot = await output.GetChildContentAsync();
        output.TagName = string.IsNullOrEmpty(Href) ? "div" : "a";
        SetClass(output, "cc-stat");
        if (!string.IsNullOrEmpty(Href))
        {
            output.Attributes.SetAttribute("href", Href);
        }

        output.Content.AppendHtml("<span>").Append(Label).AppendHtml("</span>");
        output
            .Content.AppendHtml(Signals.ClassOf(Status) is { } status ? $"<b class=\"cc-text-{status}\">" : "<b>")
            .Append(Value)
            .AppendHtml("</b>");
        if (!foot.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<small>").AppendHtml(foot).AppendHtml("</small>");
        }
    }
}
