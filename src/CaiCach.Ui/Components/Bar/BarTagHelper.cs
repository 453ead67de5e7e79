using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Bar;

/// <summary><c>&lt;cc-bar ontime="22" donelate="3" idle="12" late="4" /&gt;</c>: the parts of a whole, in the order of the figures beside it.</summary>
[HtmlTargetElement("cc-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    /// <summary>Done on time.</summary>
    public int Ontime { get; set; }

    /// <summary>Done late.</summary>
    public int Donelate { get; set; }

    /// <summary>Open within time.</summary>
    public int Idle { get; set; }

    /// <summary>Open and late.</summary>
    public int Late { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var total = Math.Max(1, Ontime + Donelate + Idle + Late);
        var from = 0.0;
        var parts = new (string Name, int Count)[] { ("ontime", Ontime), ("donelate", Donelate), ("idle", Idle), ("late", Late) };
        output.Content.AppendHtml("<svg class=\"cc-barsvg\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        foreach (var (name, count) in parts.Where(part => part.Count > 0))
        {
            var width = 100.0 * count / total;
            output.Content.AppendHtml(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"<rect class=\"{name}\" x=\"{from:0.##}\" y=\"0\" width=\"{Math.Max(0.2, width - 0.15):0.##}\" height=\"8\"></rect>"
                )
            );
            from += width;
        }

        output.Content.AppendHtml("</svg>");
    }
}
