using CaiCach.Testing;

namespace CaiCach.Reporting.Tests;

/// <summary>A commune on 16/03/2026 with one task in each status on 14/03/2026.</summary>
internal static class FigureScene
{
    public static async Task<(Commune Commune, PlanInForce Plan)> OfQ1Async()
    {
        var commune = await Given.ACommuneAsync();
        var plan = await PlanInForce.OfAsync(commune, PlanInForce.FourTasks);
        await plan.FinishAsync("Ban hành kế hoạch tuyên truyền cải cách hành chính", new DateOnly(2026, 1, 30));
        await plan.FinishAsync("Số hóa hồ sơ lưu trữ", new DateOnly(2026, 2, 20));
        await plan.ReportAsync(
            "Kiểm tra công tác cải cách hành chính tại các thôn",
            new DateOnly(2026, 3, 2),
            "Mới kiểm tra 03/08 thôn do thiếu người."
        );
        return (commune, plan);
    }
}
