using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Icon;

/// <summary><c>&lt;cc-icon name="bell" /&gt;</c>: an icon of the sprite; decoration only, the words beside it say what it means.</summary>
[HtmlTargetElement("cc-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>The icon's name in <c>front-end/icons.txt</c>.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Svg(Name));
    }

    /// <summary>The icon as markup; the name is one of ours.</summary>
    internal static string Svg(string name) =>
        $"""<svg class="cc-icon" aria-hidden="true" focusable="false"><use href="/lib/tabler-icons/icons.svg#{name}"></use></svg>""";
}
