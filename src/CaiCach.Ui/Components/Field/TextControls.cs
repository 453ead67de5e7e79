using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Ui.Components.Field;

/// <summary>Controls that are written into.</summary>
internal static class TextControls
{
    public static TagBuilder Area(FieldControl field, int rows)
    {
        var area = field.Begin("textarea", "form-control");
        area.Attributes["rows"] = rows.ToString(CultureInfo.InvariantCulture);
        // A browser swallows the first line break of a textarea; one of ours is given to it.
        area.InnerHtml.AppendHtml("\n").Append(field.Value ?? "");
        return area;
    }

    public static IHtmlContent Input(FieldControl field, string type, string? unit, bool isMultiple)
    {
        var input = field.Begin("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        // A number is typed as text: a browser's own number input knows no decimal comma.
        input.Attributes["type"] = type is "number" ? "text" : type;
        if (type is "number")
        {
            input.Attributes.TryAdd("inputmode", "decimal");
            input.AddCssClass("cc-number");
        }
        else if (type is "date")
        {
            input.AddCssClass("cc-date");
        }

        if (field.Value is { } value && type is not ("password" or "file"))
        {
            input.Attributes["value"] = value;
        }

        FieldControl.Flag(input, "multiple", isMultiple);
        if (string.IsNullOrEmpty(unit))
        {
            return input;
        }

        var group = new TagBuilder("div");
        group.AddCssClass("cc-measure");
        group.InnerHtml.AppendHtml(input).AppendHtml("<span>").Append(unit).AppendHtml("</span>");
        return group;
    }
}
