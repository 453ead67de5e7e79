namespace CaiCach.Ui.Components.Filters;

/// <summary>One filter of a list; what is chosen stands in the address under its name.</summary>
/// <param name="Name">The name in the address, e.g. <c>linhVuc</c>.</param>
/// <param name="Label">What is chosen by it, e.g. Lĩnh vực.</param>
/// <param name="Options">The choices.</param>
public sealed record FilterChip(string Name, string Label, IReadOnlyList<FilterOption> Options);

/// <summary>One choice of a filter.</summary>
/// <param name="Value">The value in the address.</param>
/// <param name="Text">The choice in words.</param>
/// <param name="Count">How many rows it leaves; null where that is not counted.</param>
public sealed record FilterOption(string Value, string Text, int? Count = null);
