using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests;

/// <summary>A figure of the first quarter of 2026 that the coordinator entered with evidence and a leader confirmed.</summary>
internal static class RecordedFigure
{
    public static async Task OfAsync(Authority unit, string indicator, string numerator, string? denominator) =>
        await OfAsync(unit, unit.The(Role.Coordinator), indicator, numerator, denominator);

    public static async Task OfAsync(Authority unit, TestPerson who, string indicator, string numerator, string? denominator)
    {
        var page = $"/chi-tieu/ghi-so-lieu/{indicator}?ky=2026-Q1";
        IReadOnlyList<(string, object?)> outOf = denominator is null ? [] : [("Denominator", denominator)];
        var entered = await (await (await unit.SignInAsync(who)).GetAsync(page)).PostFormAsync(
            "form[enctype]",
            [
                ("Numerator", numerator),
                .. outOf,
                ("OccurredOn", "2026-03-10"),
                ("Source", "Báo cáo 12/BC-UBND"),
                ("Evidence", new TestFile("bao-cao.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray(), "application/pdf")),
            ]
        );
        entered.ShouldHaveNoErrors();
        await (await (await unit.SignInAsync(Role.Leader)).GetAsync(page)).PostFormAsync("button[formaction*='handler=Confirm']");
    }
}
