using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Chart;

/// <summary>
/// <c>&lt;cc-chart kind="bar" title="8 quý gần nhất" unit="%"&gt;a table&lt;/cc-chart&gt;</c>: a picture of the table inside: first column the
/// labels, further columns the series; a link in a row's first cell opens on a click. The table stays one click away, and is all there is
/// with scripts off. Kinds: bar (a course in time, the last bar stands out), compare (bars of equals), line, stack, pie.
/// </summary>
[HtmlTargetElement("cc-chart")]
public sealed class ChartTagHelper(IHtmlHelper html) : ViewTagHelper(html)
{
    /// <summary>bar, compare, line, stack, or pie.</summary>
    public string Kind { get; set; } = "bar";

    /// <summary>What it shows.</summary>
    public string Title { get; set; } = "";

    /// <summary>The unit of the figures.</summary>
    public string? Unit { get; set; }

    internal IHtmlContent? Table { get; private set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        Table = await output.GetChildContentAsync();
        await RenderAsync(output, "Chart");
    }
}
