namespace CaiCach.Ui.Components.PageHeader;

/// <summary>A page above the one shown.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address.</param>
public sealed record Crumb(string Text, string Href);
