using CaiCach.Ui.Components.Icon;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components;

/// <summary>A tag that draws icons.</summary>
public abstract class IconicTagHelper : TagHelper
{
    /// <summary>The view in which the tag stands.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>An icon of the sprite as markup.</summary>
    /// <param name="name">A name of <c>front-end/icons.txt</c>; any other throws.</param>
    /// <param name="label">What it means; null where words beside it say so.</param>
    protected IHtmlContent Icon(string name, string? label = null) => IconSprite.Svg(ViewContext.HttpContext, name, label);

    /// <summary>Gives the element its classes, keeping those that the page added, and an end tag however it was written.</summary>
    protected static void SetClass(TagHelperOutput output, params IReadOnlyList<string?> classes)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        var added = output.Attributes["class"]?.Value?.ToString();
        var all = string.Join(' ', classes.Append(added).Where(name => !string.IsNullOrEmpty(name)));
        output.Attributes.RemoveAll("class");
        if (all.Length > 0)
        {
            output.Attributes.SetAttribute("class", all);
        }
    }
}
