using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Paging;

/// <summary><c>&lt;cc-paging page="1" page-size="50" total="120" noun="nhiệm vụ" /&gt;</c>: which part of a list is shown, and the way on; filters are kept.</summary>
[HtmlTargetElement("cc-paging", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagingTagHelper : TagHelper
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>Rows in all.</summary>
    public int Total { get; set; }

    /// <summary>What is counted.</summary>
    public string Noun { get; set; } = "dòng";

    /// <summary>The view.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var culture = CultureInfo.GetCultureInfo("vi-VN");
        var first = Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;
        var last = Math.Min(Page * PageSize, Total);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-paging");
        output
            .Content.AppendHtml("<span>")
            .Append(string.Create(culture, $"{first:N0}–{last:N0} trên {Total:N0} {Noun}"))
            .AppendHtml("</span>");
        if (Total <= PageSize)
        {
            return;
        }

        output.Content.AppendHtml("<nav aria-label=\"Trang\">");
        Link(output, "Trang trước", Page - 1, Page > 1);
        Link(output, "Trang sau", Page + 1, last < Total);
        output.Content.AppendHtml("</nav>");
    }

    private void Link(TagHelperOutput output, string text, int page, bool isOpen)
    {
        if (!isOpen)
        {
            return;
        }

        var request = ViewContext.HttpContext.Request;
        var query = request
            .Query.Where(part => part.Key != "trang")
            .SelectMany(part => part.Value, (part, value) => KeyValuePair.Create(part.Key, value));
        var address = request.Path + QueryString.Create([.. query, new("trang", page.ToString(CultureInfo.InvariantCulture))]);
        var link = new TagBuilder("a");
        link.AddCssClass("cc-btn small");
        link.Attributes["href"] = address;
        link.InnerHtml.Append(text);
        output.Content.AppendHtml(link);
    }
}
