using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Facts;

/// <summary><c>&lt;cc-fact label="Lệ phí"&gt;Không thu&lt;/cc-fact&gt;</c>: one fact; without words inside it is not shown, unless <c>unknown</c> says what to say then.</summary>
[HtmlTargetElement("cc-fact")]
public sealed class FactTagHelper : TagHelper
{
    /// <summary>What it is.</summary>
    public string Label { get; set; } = "";

    /// <summary>What to say when it is not known.</summary>
    public string? Unknown { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        if (value.IsEmptyOrWhiteSpace && string.IsNullOrEmpty(Unknown))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = null;
        output.Content.AppendHtml("<dt>").Append(Label).AppendHtml("</dt>");
        if (value.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<dd class=\"cc-mute\">").Append(Unknown ?? "").AppendHtml("</dd>");
        }
        else
        {
            output.Content.AppendHtml("<dd>").AppendHtml(value).AppendHtml("</dd>");
        }
    }
}
