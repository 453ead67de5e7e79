using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaiCach.Ui.Components.Field;

/// <summary>
/// <c>&lt;cc-field for="Number" label="Số, ký hiệu" required="true" hint="…" /&gt;</c>: label above, hint below it, the control, its errors
/// beside it. Types: text, textarea, number, date, file, password, url, email, search, select, radios, checkbox. Other attributes of HTML
/// go to the control.
/// </summary>
[HtmlTargetElement("cc-field", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>The bound property; or give <see cref="Name"/> and <see cref="Value"/>.</summary>
    public ModelExpression? For { get; set; }

    /// <summary>The control's name, where no property is bound.</summary>
    public string? Name { get; set; }

    /// <summary>The control's value, where no property is bound.</summary>
    public object? Value { get; set; }

    /// <summary>The label.</summary>
    public string Label { get; set; } = "";

    /// <summary>What to write, with an example where it helps.</summary>
    public string? Hint { get; set; }

    /// <summary>Kind of control.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Whether it must be filled in.</summary>
    public bool Required { get; set; }

    /// <summary>Rows of a textarea.</summary>
    public int Rows { get; set; } = 3;

    /// <summary>Whether several files or choices may be taken.</summary>
    public bool Multiple { get; set; }

    /// <summary>The choices of a select or of radios.</summary>
    public IEnumerable<SelectListItem> Items { get; set; } = [];

    /// <summary>What a select says before anything is chosen; null leaves no empty choice.</summary>
    public string? Unchosen { get; set; }

    /// <summary>The unit of measure after a number, e.g. %.</summary>
    public string? Unit { get; set; }

    /// <summary>Whether the page opens here.</summary>
    public bool Autofocus { get; set; }

    /// <summary>The view.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var control = Read(output);
        FieldLabels.Keep(ViewContext.HttpContext, control.Id, Label);
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", control.Errors.Count > 0 ? "cc-formfield cc-wrong" : "cc-formfield");
        if (Type is "checkbox")
        {
            output.TagName = "div";
            output.Content.AppendHtml(ChoiceControls.Checkbox(control, Label));
            AppendText(output, "small", "form-hint", control.HintId, Hint);
        }
        else
        {
            output.TagName = Type is "radios" ? "fieldset" : "div";
            output.Content.AppendHtml(LabelOf(control));
            AppendText(output, "small", "form-hint", control.HintId, Hint);
            output.Content.AppendHtml(
                Type switch
                {
                    "radios" => ChoiceControls.Radios(control, Items),
                    "select" => ChoiceControls.Select(control, Items, Unchosen, Multiple),
                    "textarea" => TextControls.Area(control, Rows),
                    _ => TextControls.Input(control, Type, Unit, Multiple),
                }
            );
        }

        foreach (var (error, index) in control.Errors.Select((error, index) => (error, index)))
        {
            AppendText(output, "p", "cc-error", control.ErrorId(index), error);
        }
    }

    private FieldControl Read(TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(
            For?.Name ?? Name ?? throw new InvalidOperationException("A field needs for or name.")
        );
        var state = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry : null;
        return new FieldControl
        {
            Name = name,
            Values = state?.RawValue is { } typed ? ValuesOf(typed) : ValuesOf(For is null ? Value : For.Model),
            Errors = state?.Errors.Select(error => error.ErrorMessage).Where(error => error.Length > 0).ToList() ?? [],
            HasHint = !string.IsNullOrEmpty(Hint),
            IsRequired = Required,
            IsFocused = Autofocus,
            Attributes = [.. output.Attributes.Select(attribute => KeyValuePair.Create(attribute.Name, attribute.Value?.ToString()))],
        };
    }

    private IReadOnlyList<string> ValuesOf(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            bool isSet => [isSet ? "true" : "false"],
            DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().SelectMany(ValuesOf)],
            // Selects compare with what their choices carry; people read and write numbers in their own way.
            IFormattable number when Type is "number" => [number.ToString(null, CultureInfo.GetCultureInfo("vi-VN"))],
            _ => [Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""],
        };

    private TagBuilder LabelOf(FieldControl control)
    {
        var label = new TagBuilder(Type is "radios" ? "legend" : "label");
        if (Type is not "radios")
        {
            label.Attributes["for"] = control.Id;
        }

        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml(" <span class=\"cc-required\" aria-hidden=\"true\">*</span>");
        }

        return label;
    }

    private static void AppendText(TagHelperOutput output, string tag, string cssClass, string id, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        element.Attributes["id"] = id;
        element.InnerHtml.Append(text);
        output.Content.AppendHtml(element);
    }
}
