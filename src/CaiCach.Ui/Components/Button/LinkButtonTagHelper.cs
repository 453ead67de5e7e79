using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Button;

/// <summary><c>&lt;cc-link-button href="…" icon="download" size="small"&gt;Mở&lt;/cc-link-button&gt;</c>: leads somewhere and looks like a button.</summary>
[HtmlTargetElement("cc-link-button", Attributes = "href")]
public sealed class LinkButtonTagHelper : ActTagHelper
{
    /// <summary>Where it leads; an empty address is a wrong link and throws.</summary>
    public string Href { get; set; } = "";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Href))
        {
            throw new InvalidOperationException("A link button leads nowhere.");
        }

        output.TagName = "a";
        output.Attributes.SetAttribute("href", Href);
        Dress(output);
    }
}
