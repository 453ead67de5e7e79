using System.Collections.Frozen;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;

namespace CaiCach.Ui.Components.Icon;

/// <summary>The sprite of the icons in use, and its address under which browsers may keep it for good.</summary>
internal static class IconSprite
{
    private const string Path = "lib/tabler-icons/icons.svg";

    private static readonly FrozenSet<string> Names = ReadNames();

    /// <summary>The icon as markup. A name that the sprite lacks would be an empty place on the page, so it throws.</summary>
    public static IHtmlContent Svg(HttpContext httpContext, string name, string? label = null)
    {
        if (!Names.Contains(name))
        {
            throw new ArgumentException($"The sprite has no icon '{name}': add it to front-end/icons.txt and run copy.sh.", nameof(name));
        }

        var address = httpContext.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[Path] ?? Path;
        var content = new HtmlContentBuilder();
        content.AppendHtml("<svg class=\"cc-icon\" focusable=\"false\" ");
        if (string.IsNullOrEmpty(label))
        {
            content.AppendHtml("aria-hidden=\"true\"");
        }
        else
        {
            content.AppendHtml("role=\"img\" aria-label=\"").Append(label).AppendHtml("\"");
        }

        return content.AppendHtml($"><use href=\"{httpContext.Request.PathBase}/{address}#{name}\"></use></svg>");
    }

    private static FrozenSet<string> ReadNames()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("icons.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
