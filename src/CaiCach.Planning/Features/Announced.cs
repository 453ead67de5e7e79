namespace CaiCach.Planning.Features;

/// <summary>Keys by which one page tells the next that something is done.</summary>
internal static class Announced
{
    public const string Confirmed = "confirmed";
    public const string LeadsChosen = "leads-chosen";
    public const string ResponsibleChosen = "responsible-chosen";
}
