using CaiCach.Foundation.Time;
using CaiCach.Indicators.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Tests.Features.Figures;

/// <summary>Tasks told by the department that leads them.</summary>
public sealed class DepartmentTasksTests(Harness harness)
{
    [Fact]
    public async Task Tasks_AreOfTheDepartmentThatLeadsThem_OpenAndLate()
    {
        var commune = await harness.ACommuneAsync();
        await Tests.Plans.InForceAsync(commune, commune.Departments.Economy, commune.Clock.Today.AddDays(2), "Một", "Hai");
        await Tests.Plans.InForceAsAsync(commune, "2/KH-UBND", commune.Departments.Culture, commune.Clock.Today.AddDays(60), "Ba");
        commune.Clock.Advance(TimeSpan.FromDays(5));

        (await ReadAsync(commune, null)).ShouldBe((3, 2));
        (await ReadAsync(commune, $"{commune.Code}-3")).ShouldBe((2, 2));
        (await ReadAsync(commune, $"{commune.Code}-4")).ShouldBe((1, 0));
        (await ReadAsync(commune, "~")).ShouldBe((0, 0));
    }

    /// <summary>Tasks that are open, and those that are late.</summary>
    private static Task<(long Open, long Late)> ReadAsync(Commune commune, string? department) =>
        commune.InScopeAsync(async services =>
        {
            var read = await services
                .GetRequiredService<IIndicators>()
                .ReadAsync(commune.Id, department, Period.OfYear(2026), PeriodCutoff.Calendar, null, CancellationToken.None);
            long Of(string code) => read.Value.Indicators.Single(one => one.Code == code).Numerator;
            return (Of("NV-01"), Of("NV-03"));
        });
}
