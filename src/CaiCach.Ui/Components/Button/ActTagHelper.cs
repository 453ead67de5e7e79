using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Button;

/// <summary>What a button and a link that looks like one share.</summary>
public abstract class ActTagHelper : IconicTagHelper
{
    /// <summary><c>main</c> for the page's one primary action, <c>danger</c> for one that destroys, <c>quiet</c> for one like a link; nothing for the rest.</summary>
    public string? Kind { get; set; }

    /// <summary><c>small</c> inside rows and cards.</summary>
    public string? Size { get; set; }

    /// <summary>An icon before the words.</summary>
    [HtmlAttributeName("icon")]
    public string? IconName { get; set; }

    /// <summary>An icon after the words.</summary>
    public string? IconAfter { get; set; }

    /// <summary>Gives the element its looks.</summary>
    protected void Dress(TagHelperOutput output)
    {
        SetClass(output, "cc-btn", Kind, Size);
        if (!string.IsNullOrEmpty(IconName))
        {
            output.PreContent.SetHtmlContent(Icon(IconName));
        }

        if (!string.IsNullOrEmpty(IconAfter))
        {
            output.PostContent.SetHtmlContent(Icon(IconAfter));
        }
    }
}
