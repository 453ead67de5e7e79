using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Reports.ReportDetails;

/// <summary>The field of a text.</summary>
/// <param name="Item">The item of the outline.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Hint">What is proposed, or what is missing.</param>
/// <param name="Value">What stands.</param>
internal sealed record ItemText(string Item, string Label, string? Hint, string Value)
{
    /// <summary>What a person wrote for it in the report before; null for nothing.</summary>
    public string? Before { get; init; }

    /// <summary>Which report that was.</summary>
    public string? BeforeLabel { get; init; }

    /// <summary>Who was asked for it last; null for nobody.</summary>
    public Contribution? Asked { get; init; }

    /// <summary>Where somebody is asked for it.</summary>
    public string? AskHref { get; init; }

    /// <summary>The day by which what is asked is late.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The field's name in the form.</summary>
    public string Name => $"Texts[{Item}]";

    /// <summary>Its place on the page.</summary>
    public string Id => "noi-dung-" + Item.Replace('.', '-');
}
