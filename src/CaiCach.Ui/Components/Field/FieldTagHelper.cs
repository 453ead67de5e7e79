using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Field;

/// <summary>
/// <c>&lt;cc-field for="Number" label="Số, ký hiệu" required="true" hint="…" /&gt;</c>: label above, hint below it, the input, its error
/// beside it. Types: text, textarea, number, date, file, password, url, email.
/// </summary>
[HtmlTargetElement("cc-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The bound property.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What to write, with an example where it helps.</summary>
    public string? Hint { get; set; }

    /// <summary>Kind of input.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 3;

    /// <summary>Whether several files may be chosen.</summary>
    public bool Multiple { get; set; }

    /// <summary>Which files are offered.</summary>
    public string? Accept { get; set; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>Whether the page opens here.</summary>
    public bool Autofocus { get; set; }

    /// <summary>The view.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var state = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry : null;
        var errors = state?.Errors.Select(error => error.ErrorMessage).ToList() ?? [];
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "cc-formfield");
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml(" <span class=\"cc-required\" aria-hidden=\"true\">*</span>");
        }

        output.Content.AppendHtml(label);
        AppendText(output, "small", "form-hint", $"{id}-hint", Hint);
        output.Content.AppendHtml(Input(name, id, Value(state), errors.Count > 0));
        foreach (var error in errors)
        {
            AppendText(output, "p", "cc-error", $"{id}-error", error);
        }
    }

    private static void AppendText(TagHelperOutput output, string tag, string cssClass, string id, string? text)
    {
        if (text is null)
        {
            return;
        }

        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        element.Attributes["id"] = id;
        element.InnerHtml.Append(text);
        output.Content.AppendHtml(element);
    }

    private string? Value(ModelStateEntry? state) =>
        Type is "password" or "file" ? null
        : state?.RawValue is string typed ? typed
        : For.Model switch
        {
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable value when Type is "number" => value.ToString(null, CultureInfo.InvariantCulture),
            var value => value?.ToString(),
        };

    private TagBuilder Input(string name, string id, string? value, bool isInvalid)
    {
        var input = new TagBuilder(Type is "textarea" ? "textarea" : "input");
        input.AddCssClass("form-control" + (isInvalid ? " is-invalid" : ""));
        input.Attributes["id"] = id;
        input.Attributes["name"] = name;
        if (Type is "textarea")
        {
            input.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
            input.InnerHtml.Append(value ?? "");
        }
        else
        {
            input.TagRenderMode = TagRenderMode.SelfClosing;
            input.Attributes["type"] = Type;
            SetOptional(input, "value", value);
        }

        SetOptional(input, "accept", Accept);
        SetOptional(input, "autocomplete", Autocomplete);
        SetOptional(input, "multiple", Multiple ? "multiple" : null);
        SetOptional(input, "autofocus", Autofocus ? "autofocus" : null);
        SetOptional(input, "required", Required ? "required" : null);
        SetOptional(input, "aria-invalid", isInvalid ? "true" : null);
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", isInvalid ? $"{id}-error" : null }.OfType<string>());
        SetOptional(input, "aria-describedby", described.Length > 0 ? described : null);
        return input;
    }

    private static void SetOptional(TagBuilder input, string name, string? value)
    {
        if (value is not null)
        {
            input.Attributes[name] = value;
        }
    }
}
