using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Tabs;

/// <summary><c>&lt;cc-tabs label="Phần của kế hoạch"&gt;</c>: parts of a thing, each a page of its own: <c>cc-tab</c>.</summary>
[HtmlTargetElement("cc-tabs")]
public sealed class TabsTagHelper : IconicTagHelper
{
    /// <summary>What the tabs are parts of, for those who do not see them.</summary>
    public string Label { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "nav";
        SetClass(output, "cc-tabs");
        output.Attributes.SetAttribute("aria-label", Label);
    }
}
