using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.List;

/// <summary><c>&lt;th cc-sort="han" class="num"&gt;Hạn&lt;/th&gt;</c>: a column that orders the list, rising first; the order stands in the address as <c>sap</c>.</summary>
[HtmlTargetElement("th", Attributes = "cc-sort")]
public sealed class SortTagHelper : IconicTagHelper
{
    /// <summary>The column's name in the address.</summary>
    [HtmlAttributeName("cc-sort")]
    public string Column { get; set; } = "";

    /// <summary>The list's order when the address names none, e.g. <c>-han</c>.</summary>
    [HtmlAttributeName("cc-sort-default")]
    public string? Default { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var order = request.Query[QueryLinks.SortName].FirstOrDefault() ?? Default;
        var isRising = order == Column;
        var isFalling = order == "-" + Column;
        output.Attributes.SetAttribute("scope", "col");
        if (isRising || isFalling)
        {
            output.Attributes.SetAttribute("aria-sort", isRising ? "ascending" : "descending");
        }

        output.PreContent.AppendHtml("<a class=\"cc-sort\" href=\"");
        output.PreContent.Append(QueryLinks.With(request, QueryLinks.SortName, isRising ? "-" + Column : Column)).AppendHtml("\">");
        output
            .PostContent.AppendHtml(
                Icon(
                    isRising ? "arrow-up"
                    : isFalling ? "arrow-down"
                    : "arrows-sort"
                )
            )
            .AppendHtml("</a>");
    }
}
