namespace CaiCach.Foundation.Numbers;

/// <summary>A series of numbers, as the room that issues its documents registered it.</summary>
/// <param name="Code">As stored, e.g. <c>report</c>.</param>
/// <param name="Name">Whose numbers they are, in Vietnamese: "Báo cáo".</param>
/// <param name="UsualSymbol">The symbol after the number where a unit has set no other, e.g. <c>BC-UBND</c>.</param>
public sealed record NumberSeries(string Code, string Name, string UsualSymbol);
