namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>The field of a text.</summary>
/// <param name="Item">The item of the outline.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What is proposed, or what is missing.</param>
/// <param name="Value">What stands.</param>
internal sealed record ItemText(string Item, string Label, string? Hint, string Value)
{
    /// <summary>The field's name in the form.</summary>
    public string Name => $"Texts[{Item}]";

    /// <summary>Its place on the page.</summary>
    public string Id => "noi-dung-" + Item.Replace('.', '-');
}
