using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.PageHeader;

/// <summary>The page's actions, inside <c>cc-page-header</c>.</summary>
[HtmlTargetElement("cc-actions", ParentTag = "cc-page-header")]
public sealed class ActionsTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((PageHeaderSlots)context.Items[typeof(PageHeaderSlots)]).Actions = await output.GetChildContentAsync();
        output.SuppressOutput();
    }
}
