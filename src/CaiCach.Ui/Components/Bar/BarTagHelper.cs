using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Bar;

/// <summary>
/// <c>&lt;cc-bar ontime="22" donelate="3" idle="12" late="4" /&gt;</c>: the parts of a whole, in the order of the figures beside it.
/// <c>&lt;cc-bar percent="64.2" status="soon" /&gt;</c>: one share. Decoration: the figures beside it say the same.
/// </summary>
[HtmlTargetElement("cc-bar", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class BarTagHelper : TagHelper
{
    /// <summary>Done on time.</summary>
    public int Ontime { get; set; }

    /// <summary>Done late.</summary>
    public int Donelate { get; set; }

    /// <summary>Paused.</summary>
    public int Paused { get; set; }

    /// <summary>Open within time.</summary>
    public int Idle { get; set; }

    /// <summary>Open, due soon.</summary>
    public int Soon { get; set; }

    /// <summary>Open and late.</summary>
    public int Late { get; set; }

    /// <summary>One share instead of parts, 0 to 100.</summary>
    public double? Percent { get; set; }

    /// <summary>The colour of the one share; the brand's when null.</summary>
    public string? Status { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-barsvg");
        output.Attributes.SetAttribute("viewBox", "0 0 100 8");
        output.Attributes.SetAttribute("preserveAspectRatio", "none");
        output.Attributes.SetAttribute("aria-hidden", "true");
        if (Percent is { } percent)
        {
            Draw(output, Signals.ClassOf(Status) ?? "brand", 0, Math.Clamp(percent, 0, 100));
            return;
        }

        (string Name, int Count)[] parts =
        [
            ("ontime", Ontime),
            ("donelate", Donelate),
            ("paused", Paused),
            ("idle", Idle),
            ("soon", Soon),
            ("late", Late),
        ];
        var total = Math.Max(1, parts.Sum(part => part.Count));
        var from = 0.0;
        foreach (var (name, count) in parts.Where(part => part.Count > 0))
        {
            var width = 100.0 * count / total;
            Draw(output, name, from, Math.Max(0.2, from + width < 99.99 ? width - 0.12 : width));
            from += width;
        }
    }

    private static void Draw(TagHelperOutput output, string name, double from, double width) =>
        output.Content.AppendHtml(
            string.Create(
                CultureInfo.InvariantCulture,
                $"<rect class=\"{name}\" x=\"{from:0.##}\" y=\"0\" width=\"{width:0.##}\" height=\"8\"></rect>"
            )
        );
}
