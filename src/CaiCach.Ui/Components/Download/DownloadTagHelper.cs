using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Download;

/// <summary><c>&lt;cc-download href="…" format="excel" /&gt;</c>: a file to take along: excel, word, pdf, or file. Words inside replace its own.</summary>
[HtmlTargetElement("cc-download", Attributes = "href")]
public sealed class DownloadTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>The file's address.</summary>
    public string Href { get; set; } = "";

    /// <summary>excel, word, pdf, or file.</summary>
    public string Format { get; set; } = "file";

    /// <summary><c>small</c> inside rows and cards.</summary>
    public string? Size { get; set; }

    /// <summary>What comes along, e.g. 1.223 dòng.</summary>
    public string? Note { get; set; }

    internal IHtmlContent? Words { get; private set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await output.GetChildContentAsync();
        Words = words.IsEmptyOrWhiteSpace ? null : words;
        await RenderAsync(output, "Download");
    }
}
