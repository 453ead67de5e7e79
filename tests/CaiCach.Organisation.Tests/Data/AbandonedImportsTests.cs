using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Tests.Data;

/// <summary>A database of its own, because the cleaning goes over all units.</summary>
public sealed class AbandonedImportsTests
{
    private const string Upload = "form[action*='handler=Upload']";

    [Fact]
    public async Task Clean_WhenAPreviewedWorkbookWasLeftForAWeek_DeletesItAndNoYoungerOne()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        await UploadAsync(commune);
        commune.Clock.Advance(TimeSpan.FromDays(7));
        await CleanAsync(own, commune);
        (await FilesAsync(commune)).ShouldBe(1, "seven days are not over");

        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await CleanAsync(own, commune);
        (await FilesAsync(commune)).ShouldBe(0);
    }

    private static async Task UploadAsync(Commune commune)
    {
        var administrator = await commune.SignInAsync(Role.Administrator);
        var file = await FilledWorkbook.FromTemplateAsync(
            administrator,
            [
                ["", "Phòng A", "Phòng, văn phòng"],
            ],
            null
        );
        await (await administrator.GetAsync("/quan-tri/nhap-excel")).PostFormAsync(Upload, ("Upload", file));
        (await FilesAsync(commune)).ShouldBe(1);
    }

    private static Task CleanAsync(Harness own, Commune commune) =>
        own.InScopeAsync(
            [],
            async services =>
            {
                foreach (var room in services.GetServices<IRoomCleaning>())
                {
                    await room.CleanAsync(TestContext.Current.CancellationToken);
                }
            },
            commune.Clock
        );

    private static Task<int> FilesAsync(Commune commune) => commune.ReadAsync(database => database.ImportFiles.CountAsync());
}
