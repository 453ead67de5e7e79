using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CaiCach.Ui.Components.Field;

/// <summary>What every kind of control needs: its name, what is in it, and what is wrong with it.</summary>
internal sealed class FieldControl
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Values { get; init; }

    public required IReadOnlyList<string> Errors { get; init; }

    public required bool HasHint { get; init; }

    public required bool IsRequired { get; init; }

    public required bool IsFocused { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string?>> Attributes { get; init; }

    public string Id => TagBuilder.CreateSanitizedId(Name, "_");

    public string HintId => $"{Id}-hint";

    public string? Value => Values.Count > 0 ? Values[0] : null;

    public string ErrorId(int index) => index == 0 ? $"{Id}-error" : string.Create(CultureInfo.InvariantCulture, $"{Id}-error-{index + 1}");

    /// <summary>Names the control and ties hint and errors to it.</summary>
    public TagBuilder Begin(string tag, string cssClass)
    {
        var control = new TagBuilder(tag);
        foreach (var (name, value) in Attributes)
        {
            control.Attributes[name] = value ?? "";
        }

        control.AddCssClass(Errors.Count > 0 ? cssClass + " is-invalid" : cssClass);
        control.Attributes["id"] = Id;
        control.Attributes["name"] = Name;
        Flag(control, "required", IsRequired);
        Flag(control, "autofocus", IsFocused);
        Describe(control);
        return control;
    }

    /// <summary>Ties hint and errors to an element.</summary>
    public void Describe(TagBuilder element)
    {
        if (Errors.Count > 0)
        {
            element.Attributes["aria-invalid"] = "true";
        }

        var described = Errors.Select((_, index) => ErrorId(index)).Prepend(HasHint ? HintId : null).OfType<string>().ToList();
        if (described.Count > 0)
        {
            element.Attributes["aria-describedby"] = string.Join(' ', described);
        }
    }

    /// <summary>Sets an attribute that has no value of its own.</summary>
    public static void Flag(TagBuilder element, string name, bool isSet)
    {
        if (isSet)
        {
            element.Attributes[name] = name;
        }
    }
}
