using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Ui.Components.Field;

/// <summary>Controls that are chosen from.</summary>
internal static class ChoiceControls
{
    public static TagBuilder Select(FieldControl field, IEnumerable<SelectListItem> items, string? unchosen, bool isMultiple)
    {
        var select = field.Begin("select", "form-select");
        FieldControl.Flag(select, "multiple", isMultiple);
        if (unchosen is not null)
        {
            select.InnerHtml.AppendHtml("<option value=\"\">").Append(unchosen).AppendHtml("</option>");
        }

        foreach (var item in items)
        {
            var option = new TagBuilder("option");
            option.Attributes["value"] = item.Value ?? item.Text;
            FieldControl.Flag(option, "selected", IsChosen(field, item));
            FieldControl.Flag(option, "disabled", item.Disabled);
            option.InnerHtml.Append(item.Text);
            select.InnerHtml.AppendHtml(option);
        }

        return select;
    }

    public static IHtmlContent Radios(FieldControl field, IEnumerable<SelectListItem> items)
    {
        var list = new TagBuilder("div");
        list.AddCssClass("cc-choices");
        foreach (var (item, index) in items.Select((item, index) => (item, index)))
        {
            var radio = field.Begin("input", "form-check-input");
            radio.TagRenderMode = TagRenderMode.SelfClosing;
            radio.Attributes["type"] = "radio";
            radio.Attributes["value"] = item.Value ?? item.Text;
            if (index > 0)
            {
                radio.Attributes["id"] = string.Create(CultureInfo.InvariantCulture, $"{field.Id}-{index + 1}");
                radio.Attributes.Remove("autofocus");
            }

            FieldControl.Flag(radio, "checked", IsChosen(field, item));
            list.InnerHtml.AppendHtml(Labelled(radio, item.Text));
        }

        return list;
    }

    /// <summary>The box with the hidden "false" that a form sends for an empty one.</summary>
    public static IHtmlContent Checkbox(FieldControl field, string label)
    {
        var box = field.Begin("input", "form-check-input");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        FieldControl.Flag(box, "checked", field.Values.Contains("true", StringComparer.OrdinalIgnoreCase));
        var hidden = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        hidden.Attributes["type"] = "hidden";
        hidden.Attributes["name"] = field.Name;
        hidden.Attributes["value"] = "false";
        return new HtmlContentBuilder().AppendHtml(Labelled(box, label)).AppendHtml(hidden);
    }

    private static bool IsChosen(FieldControl field, SelectListItem item) =>
        item.Selected || field.Values.Contains(item.Value ?? item.Text, StringComparer.OrdinalIgnoreCase);

    private static TagBuilder Labelled(TagBuilder control, string text)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-check");
        label.InnerHtml.AppendHtml(control).AppendHtml("<span class=\"form-check-label\">").Append(text).AppendHtml("</span>");
        return label;
    }
}
