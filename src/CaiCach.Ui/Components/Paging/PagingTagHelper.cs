using System.Globalization;
using CaiCach.Ui.Lists;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Paging;

/// <summary><c>&lt;cc-paging page="1" page-size="50" total="120" noun="nhiệm vụ" of-all="400" /&gt;</c>: which part of a list is shown, and the way on; filters are kept.</summary>
[HtmlTargetElement("cc-paging", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PagingTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>The page shown, from 1.</summary>
    public int Page { get; set; } = 1;

    /// <summary>Rows a page.</summary>
    public int PageSize { get; set; } = 50;

    /// <summary>Rows that the filters leave.</summary>
    public int Total { get; set; }

    /// <summary>Up to how many rows are counted and shown; a greater total reads "hơn". Null where all are counted.</summary>
    public int? Most { get; set; }

    /// <summary>Rows without any filter; null where that is not counted.</summary>
    public int? OfAll { get; set; }

    /// <summary>What is counted.</summary>
    public string? Noun { get; set; }

    internal int Counted => Math.Min(Total, Most ?? int.MaxValue);

    internal int Pages => Math.Max(1, (Counted + PageSize - 1) / PageSize);

    internal int First => Counted == 0 ? 0 : ((Page - 1) * PageSize) + 1;

    internal int Last => Math.Min(Page * PageSize, Counted);

    /// <inheritdoc />
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => RenderAsync(output, "Paging");

    /// <summary>The same view of another part.</summary>
    internal string HrefOf(int page) =>
        QueryLinks.With(ViewContext.HttpContext.Request, QueryLinks.PageName, page.ToString(CultureInfo.InvariantCulture));

    /// <summary>The parts to link to: the first, the last, and those around the one shown; 0 stands for a gap.</summary>
    internal IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var page in Enumerable.Range(1, Pages).Where(page => page == 1 || page == Pages || Math.Abs(page - Page) <= 2))
        {
            if (page > last + 1)
            {
                yield return 0;
            }

            yield return last = page;
        }
    }
}
