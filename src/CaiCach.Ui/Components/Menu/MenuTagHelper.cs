using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Menu;

/// <summary><c>&lt;cc-menu text="Thêm"&gt;links&lt;/cc-menu&gt;</c>: what is done seldom, behind one button. Without links it is not drawn.</summary>
[HtmlTargetElement("cc-menu")]
public sealed class MenuTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>What the button says.</summary>
    public string Text { get; set; } = "";

    /// <summary><c>small</c> inside rows and cards.</summary>
    public string? Size { get; set; }

    internal IHtmlContent? Links { get; private set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var links = await output.GetChildContentAsync();
        if (links.IsEmptyOrWhiteSpace)
        {
            output.SuppressOutput();
            return;
        }

        Links = links;
        await RenderAsync(output, "Menu");
    }
}
