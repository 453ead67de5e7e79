using CaiCach.Foundation.Cleaning;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Tests.Features;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Data;

/// <summary>A database of its own, because the cleaning goes over all units.</summary>
public sealed class UnappliedImportsTests
{
    [Fact]
    public async Task Clean_WhenAnExportWasNotWrittenForTwoWeeks_DeletesItWithItsFile_AndNoOther()
    {
        await using var own = new Harness();
        var commune = await own.ACommuneAsync();
        var row = new ExportRow("H49-260302-0001", await commune.AProcedureAsync(), "Đang xử lý");
        await commune.ApplyAsync(await commune.UploadAsync(GivenImports.Export([row]), harness: own), own);
        var left = await commune.UploadAsync(GivenImports.Export([row]), harness: own);
        var desk = await commune.SignInAsync(Foundation.Units.Role.Receptionist);
        (await desk.GetAsync($"/mot-cua/nhap-ho-so/{left}")).ShouldSay("sẽ được xóa ngày 30/03/2026");
        (await desk.GetAsync("/mot-cua/nhap-ho-so")).ShouldSay("Tệp chưa ghi được xóa sau 14 ngày");

        commune.Clock.Advance(TimeSpan.FromDays(14));
        await CleanAsync(own, commune);
        (await CountsAsync(commune)).ShouldBe((2, 2, 2), "fourteen days are not over");

        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        await CleanAsync(own, commune);
        (await CountsAsync(commune)).ShouldBe((1, 1, 1));
        (await (await commune.SignInAsync(Foundation.Units.Role.Receptionist)).GetAsync($"/mot-cua/nhap-ho-so/{left}")).ShouldBeNotFound();
        (await commune.DossiersAsync()).Count.ShouldBe(1);
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

    private static Task<(long Imports, long Rows, long Files)> CountsAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                """
                SELECT (SELECT count(*) FROM one_stop.dossier_import), (SELECT count(*) FROM one_stop.import_row),
                    (SELECT count(*) FROM foundation.attachment)
                """,
                services.GetRequiredService<UnitOfWork>().Connection
            );
            await using var reader = await command.ExecuteReaderAsync();
            await reader.ReadAsync();
            return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2));
        });
}
