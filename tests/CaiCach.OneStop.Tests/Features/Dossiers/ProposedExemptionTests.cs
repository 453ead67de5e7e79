using AngleSharp.Html.Parser;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>Who need not pay is proposed from what is known at the desk; the person there decides. Today is 16/03/2026.</summary>
public sealed class ProposedExemptionTests
{
    private static readonly ProcedureFee Fee = new(
        "LP",
        "Lệ phí",
        FeeKind.Charge,
        8000,
        FeeBasis.Dossier,
        FeeMoment.Reception,
        "Nghị quyết của tỉnh",
        [new FeeExemption("TE", "Trẻ em", "Luật", null, null), new FeeExemption("NCT", "Người cao tuổi", "Luật", null, null)]
    );

    [Theory]
    [InlineData("Person", "OwnerIdentity", "038060012345", "LP/NCT", "đề xuất: sinh năm 1960 theo số định danh")]
    [InlineData("Exemptions", "OwnerBornOn", "2016-05-01", "LP/TE", "đề xuất: sinh ngày 01/05/2016")]
    public async Task Desk_WhenTheAgeIsKnown_TicksTheExemptionWithItsReason(
        string asked,
        string field,
        string typed,
        string choice,
        string why
    )
    {
        var commune = await Given.ACommuneAsync();
        var address = $"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync(fees: [Fee])}";
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync(address);
        using var content = new FormUrlEncodedContent([
            new(field, typed),
            new("Quantities[LP]", "1"),
            new("__RequestVerificationToken", form.Find("input[name=__RequestVerificationToken]").GetAttribute("value")),
        ]);

        using var response = await desk.Client.PostAsync(new Uri($"{address}&handler={asked}", UriKind.Relative), content);

        response.EnsureSuccessStatusCode();
        response
            .Headers.Contains("HX-Reswap")
            .ShouldBe(asked == "Person", "nothing takes the place of what is typed, the fees take their own");
        var fragment = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        fragment.QuerySelectorAll("input[name=Exemptions][checked]").ShouldHaveSingleItem().GetAttribute("value").ShouldBe(choice);
        fragment.Body!.TextContent.ShouldContain(why);
        (fragment.QuerySelector("#khoan-thu")!.GetAttribute("hx-swap-oob") == "true").ShouldBe(asked == "Person");
        form.Document.QuerySelectorAll("input[name=Exemptions][checked]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Desk_WhenItTakesTheTickAway_ChargesTheFee()
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync(fees: [Fee])}");

        await form.PostFormAsync(
            "form[action*='tiep-nhan?thuTuc']",
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerIdentity", "038060012345"),
            ("IsFeePaid", true)
        );

        var fee = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Fees.SingleAsync());
        (fee.AmountVnd, fee.ExemptionCode).ShouldBe((8000, null));
    }
}
