using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Button;

/// <summary>
/// <c>&lt;cc-button kind="main" icon="send"&gt;Gửi&lt;/cc-button&gt;</c>: a button of a form; <c>name</c>, <c>value</c>,
/// <c>formaction</c> and other attributes of HTML go through. With <c>handler</c> it posts to that handler of the page.
/// </summary>
[HtmlTargetElement("cc-button")]
public sealed class ButtonTagHelper : ActTagHelper
{
    /// <summary>The page's handler that it posts to, e.g. <c>Return</c>.</summary>
    public string? Handler { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "button";
        if (!output.Attributes.ContainsName("type"))
        {
            output.Attributes.SetAttribute("type", "submit");
        }

        if (Handler is not null)
        {
            output.Attributes.SetAttribute("formaction", Lists.QueryLinks.With(ViewContext.HttpContext.Request, "handler", Handler));
        }

        Dress(output);
    }
}
