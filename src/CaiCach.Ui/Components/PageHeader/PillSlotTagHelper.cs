using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.PageHeader;

/// <summary>The status beside the title, inside <c>cc-page-header</c>.</summary>
[HtmlTargetElement("cc-pill-slot", ParentTag = "cc-page-header")]
public sealed class PillSlotTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderSlots)context.Items[typeof(PageHeaderSlots)]).Pill = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
