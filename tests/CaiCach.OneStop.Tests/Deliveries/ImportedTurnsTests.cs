using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Tests.Features;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Deliveries;

/// <summary>What applicants are told of dossiers that another system decides (<c>data/one-stop/messages.json</c>: within 3 days).</summary>
public sealed class ImportedTurnsTests(DeliveryGround ground) : IClassFixture<DeliveryGround>
{
    private static readonly Uri Gateway = new("https://tin.example.vn/");

    /// <summary>Read for the first time on 16/03/2026 at 08:00.</summary>
    [Theory]
    [InlineData("Đang xử lý", "02/03/2026 08:15", "", "", null)]
    [InlineData("Đang xử lý", "14/03/2026 08:15", "", "", nameof(MessageTurn.Received))]
    [InlineData("Đã xử lý xong", "14/03/2026 08:15", "", "", null)] // nobody says when
    [InlineData("Đã xử lý xong", "02/03/2026 08:15", "10/03/2026", "", null)]
    [InlineData("Đã xử lý xong", "02/03/2026 08:15", "15/03/2026", "", nameof(MessageTurn.ResultReady))]
    [InlineData("Đã trả kết quả", "02/03/2026 08:15", "13/03/2026 15:00", "14/03/2026 09:00", nameof(MessageTurn.Returned))]
    public async Task FirstExport_TellsTheLastTurnAlone_AndOnlyWhenItHappenedLately(
        string status,
        string received,
        string finished,
        string returned,
        string? turn
    )
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(Gateway, isMailOn: false, tellsImported: true);
        var row = await ARowAsync(commune) with { Status = status, Received = received, Finished = finished, Returned = returned };

        await ImportAsync(commune, row);
        await commune.HearOfAsync(row.Code);
        await commune.HearOfAsync(row.Code);

        (await TurnsAsync(commune)).ShouldBe(turn is null ? [] : [turn]);
    }

    /// <summary>Read on 16/03/2026 as in hand since 02/03, then again after some days.</summary>
    [Theory]
    [InlineData(1, "Đã xử lý xong", "", nameof(MessageTurn.ResultReady))]
    [InlineData(1, "Đã xử lý xong", "16/03/2026 15:00", nameof(MessageTurn.ResultReady))]
    [InlineData(1, "Yêu cầu bổ sung giấy tờ", "", nameof(MessageTurn.SupplementAsked))]
    [InlineData(1, "Dừng xử lý", "", nameof(MessageTurn.Stopped))]
    [InlineData(1, "Yêu cầu thực hiện nghĩa vụ tài chính", "", null)] // how much, the export does not say
    [InlineData(1, "Đang xử lý", "", null)]
    [InlineData(5, "Đã xử lý xong", "", null)] // some time within five days
    [InlineData(5, "Đã xử lý xong", "20/03/2026 15:00", nameof(MessageTurn.ResultReady))]
    public async Task LaterExport_TellsWhatHappenedSinceTheLastOne(int days, string status, string finished, string? turn)
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(Gateway, isMailOn: false, tellsImported: true);
        var row = await ARowAsync(commune);
        await ImportAsync(commune, row);
        commune.Clock.Advance(TimeSpan.FromDays(days));

        var import = await ImportAsync(commune, row with { Status = status, Finished = finished });
        await commune.HearOfAsync(row.Code);

        import.UnmatchedCount.ShouldBe(0);
        (await TurnsAsync(commune)).ShouldBe(turn is null ? [] : [turn]);
        (await commune.DeliveriesAsync()).ShouldAllBe(one =>
            one.Turn != MessageTurn.SupplementAsked || one.Body.Contains("truoc ngay ghi trong phieu yeu cau", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Unit_ThatHasNotChosenIt_TellsNothing_ButTheReturnAtItsOwnDeskIsTold()
    {
        var (silent, telling) = (await ground.Harness.ACommuneAsync(), await ground.Harness.ACommuneAsync());
        await silent.TellsAsync(Gateway, isMailOn: false);
        await telling.TellsAsync(Gateway, isMailOn: false, tellsImported: true);
        foreach (var commune in new[] { silent, telling })
        {
            var row = await ARowAsync(commune) with { Status = "Đã xử lý xong", Finished = "02/03/2026 15:00" };
            await ImportAsync(commune, row, SourceSystem.CivilStatus);
            (await commune.MoveAsync(row.Code, Role.Receptionist, DossierAction.Return)).Errors.ShouldBeEmpty();
            await commune.HearOfAsync(row.Code);
        }

        (await TurnsAsync(silent)).ShouldBeEmpty();
        (await TurnsAsync(telling)).ShouldBe([nameof(MessageTurn.Returned)]);
    }

    [Fact]
    public async Task Outbox_WhenAnExportWasWritten_TellsTheApplicant()
    {
        var commune = await ground.Harness.ACommuneAsync();
        await commune.TellsAsync(Gateway, isMailOn: false, tellsImported: true);
        var row = await ARowAsync(commune) with { Received = "14/03/2026 08:15" };
        await ImportAsync(commune, row);

        await commune.InScopeAsync(services => services.GetRequiredService<OutboxDispatcher>().DispatchDueAsync(CancellationToken.None));

        (await TurnsAsync(commune)).ShouldBe([nameof(MessageTurn.Received)]);
    }

    private async Task<DossierImport> ImportAsync(Commune commune, ExportRow row, SourceSystem source = SourceSystem.ProvinceOneStop) =>
        await commune.ApplyAsync(await commune.UploadAsync(GivenImports.Export([row]), source, harness: ground.Harness), ground.Harness);

    private static async Task<ExportRow> ARowAsync(Commune commune) =>
        new($"H49-{Guid.CreateVersion7():N}".ToUpperInvariant(), await commune.AProcedureAsync(), "Đang xử lý")
        {
            Phone = "0912345678",
            Due = "",
        };

    private static async Task<List<string>> TurnsAsync(Commune commune) =>
        (await commune.DeliveriesAsync()).ConvertAll(one => one.Turn!.Value.ToString());
}
