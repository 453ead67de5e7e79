using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components;

/// <summary>A tag with words of its own: they stand in the view of the same name beside it, whose model is the tag.</summary>
public abstract class ViewTagHelper(IHtmlHelper html) : TagHelper
{
    /// <summary>The view in which the tag stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>Puts the component's view in place of the tag.</summary>
    protected async Task RenderAsync(TagHelperOutput output, string component)
    {
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync($"/Components/{component}/{component}.cshtml", this));
    }
}
