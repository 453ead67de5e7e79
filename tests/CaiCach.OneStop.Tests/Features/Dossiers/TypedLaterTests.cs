using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>Received by hand during an outage, typed later; and what else is said of a reception that was not simply at the desk.</summary>
public sealed class TypedLaterTests
{
    private const string List = "/mot-cua/tiep-nhan-bu";
    private const string Form = "form[action*='tiep-nhan?thuTuc']";

    /// <summary>Friday 13/03/2026 16:10 is after 15:00, typed on Monday at 08:00: the limit of two working days counts from Friday.</summary>
    [Fact]
    public async Task Reception_WhenTypedLater_CountsFromTheRealTimeAndWaitsForTheLeader()
    {
        var commune = await Given.ACommuneAsync();
        var page = await TypeAsync(commune, "12");

        page.ShouldSay("16:10 17/03/2026").ShouldSay("Giấy số 12").ShouldSay("lãnh đạo chưa xem");
        var happened = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Events.SingleAsync());
        happened.RecordedAt.ShouldBe(commune.Clock.GetUtcNow());
        happened.OccurredAt.ShouldBe(new DateTimeOffset(2026, 3, 13, 16, 10, 0, TimeSpan.FromHours(7)));
        var leader = await commune.SignInAsync(Role.Leader);
        (await leader.GetAsync("/")).ShouldSay("Tiếp nhận nhập lại sau sự cố, chờ xem");

        var seen = await (await leader.GetAsync(List)).PostFormAsync("form[action*='Seen']");

        seen.ShouldSay("Không có hồ sơ nào ở danh sách này");
        (await leader.GetAsync(List + "?ds=Seen")).ShouldSay(commune.The(Role.Leader).FullName).ShouldSay("mất điện");
        (await leader.GetAsync("/")).ShouldNotSay("Tiếp nhận nhập lại sau sự cố, chờ xem");
    }

    [Fact]
    public async Task Reception_WhenTheSameReceiptIsTypedTwice_IsRefused()
    {
        var commune = await Given.ACommuneAsync();
        await TypeAsync(commune, "12");

        (await TypeAsync(commune, "12")).ShouldSay("đã được nhập");
        (await CountAsync(commune)).ShouldBe(1);
    }

    [Fact]
    public async Task Seen_WhenNotTheLeader_IsForbidden()
    {
        var commune = await Given.ACommuneAsync();
        await TypeAsync(commune, "12");
        var desk = await commune.SignInAsync(Role.Receptionist);

        (await desk.GetAsync(List)).ShouldSay("chưa xem").Document.QuerySelector("form[action*='Seen']").ShouldBeNull();
    }

    [Fact]
    public async Task List_OfAnotherCommune_ShowsNothingOfThis()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await TypeAsync(commune, "12");

        (await (await other.SignInAsync(Role.Leader)).GetAsync(List)).ShouldSay("Không có hồ sơ nào ở danh sách này");
    }

    [Fact]
    public async Task Reception_WhenBroughtByPost_KeepsWhenItCameAndCountsFromTheDesk()
    {
        var commune = await Given.ACommuneAsync();

        var page = await PostAsync(
            commune,
            ("Channel", nameof(DossierChannel.Postal)),
            ("Reach.PostalNumber", "EE123456789VN"),
            ("Reach.PostmarkedOn", "2026-03-12"),
            ("Reach.ArrivedAt", "2026-03-13T16:30")
        );

        page.ShouldSay("EE123456789VN").ShouldSay("dấu bưu điện 12/03/2026").ShouldSay("chuyển đến 16:30 13/03/2026");
        page.ShouldSay("08:00 18/03/2026");
    }

    [Fact]
    public async Task Reception_WhenAtHomeOrAtAPoint_ShowsWhere()
    {
        var commune = await Given.ACommuneAsync();

        (await PostAsync(commune, ("Reach.Place", nameof(ReceptionPlace.Home)), ("Reach.PlaceReason", "người khuyết tật"))).ShouldSay(
            "Tại nhà · người khuyết tật"
        );
        (
            await PostAsync(
                commune,
                ("Reach.Place", nameof(ReceptionPlace.SupportPoint)),
                ("Reach.SupportUnitId", commune.Departments.OneStop.ToString())
            )
        ).ShouldSay("Tại điểm hỗ trợ: ");
        (await PostAsync(commune, ("Reach.Place", nameof(ReceptionPlace.Home)))).ShouldSay("Hỗ trợ tại nhà cần ghi lý do");
    }

    private static Task<Page> TypeAsync(Commune commune, string number) =>
        PostAsync(commune, ("ReceivedAt", "2026-03-13T16:10"), ("Reach.PaperNumber", number), ("Note", "mất điện cả xã"));

    private static async Task<Page> PostAsync(Commune commune, params (string Name, object? Value)[] values)
    {
        var procedure = await commune.AProcedureAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}&bu=true");
        return await form.PostFormAsync(Form, [("OwnerName", "Nguyễn Thị Mẫu"), .. values]);
    }

    private static Task<int> CountAsync(Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync());
}
