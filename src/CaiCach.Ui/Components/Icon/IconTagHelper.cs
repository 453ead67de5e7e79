using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Icon;

/// <summary><c>&lt;cc-icon name="bell" /&gt;</c>: an icon of the sprite; decoration beside words, or with a <c>label</c> a sign of its own.</summary>
[HtmlTargetElement("cc-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : IconicTagHelper
{
    /// <summary>The icon's name in <c>front-end/icons.txt</c>.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it means, where no words beside it say so.</summary>
    public string? Label { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icon(Name, Label));
    }
}
