using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

/// <summary>Which tier handles a procedure, and how a dossier may be handed in.</summary>
public sealed class LevelAndChannelTests
{
    [Fact]
    public async Task Procedure_OfTheProvince_IsListedButNotOfferedByACommune()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync(level: ProcedureLevel.Province);
        var desk = await commune.SignInAsync(Role.Receptionist);
        var citizen = await commune.AVisitorAsync();

        (await desk.GetAsync($"/mot-cua/thu-tuc?cap=Province&tim={code}")).ShouldSay(code).ShouldSay("cấp tỉnh");
        (await desk.GetAsync($"/mot-cua/thu-tuc?cap=Commune&tim={code}")).ShouldNotSay($"Đăng ký khai sinh {code}");
        using var workbook = await desk.Client.GetAsync(
            new Uri($"/mot-cua/thu-tuc?handler=Export&cap=Province&congBo=false&tim={code}", UriKind.Relative)
        );
        workbook.Content.Headers.ContentType!.MediaType!.ShouldEndWith("spreadsheetml.sheet");
        (await desk.GetAsync($"/mot-cua/thu-tuc/{code}")).ShouldSay("Cấp thực hiện").ShouldSay("Cấp tỉnh");
        (await desk.GetAsync($"/mot-cua/tiep-nhan?tim={code}")).ShouldNotSay($"Đăng ký khai sinh {code}");
        (await citizen.GetAsync($"/thu-tuc/{code}")).ShouldBeNotFound();
        (await RefusalsAsync(commune, code, DossierChannel.Desk)).ShouldBe(["onestop.dossier.level_not_here"]);
    }

    [Fact]
    public async Task Reception_ByAWayThatIsNotOffered_IsRefusedUnlessItIsTypedAfterAnOutage()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.AProcedureAsync(channels: [DossierChannel.Desk]);
        var citizen = await commune.AVisitorAsync();

        (await RefusalsAsync(commune, code, DossierChannel.Postal)).ShouldBe(["onestop.dossier.channel_not_offered"]);
        (await RefusalsAsync(commune, code, DossierChannel.Postal, "12")).ShouldBeEmpty();
        (await RefusalsAsync(commune, code, DossierChannel.Desk)).ShouldBeEmpty();
        (await citizen.GetAsync($"/thu-tuc/{code}")).ShouldSay("Cách thức thực hiện").ShouldSay("Trực tiếp");
    }

    [Fact]
    public async Task Editor_KeepsTierAndChannelsAndWantsOneAtLeast()
    {
        var commune = await Given.ACommuneAsync();
        var keeper = await commune.SignInAsync(Role.Administrator);
        var code = await commune.AProcedureAsync();

        var described = await (await keeper.GetAsync($"/mot-cua/thu-tuc/them?ma={code}")).PostFormAsync(
            "button.main[type=submit]",
            ("Level", "District")
        );
        described.ShouldSay("Cấp huyện");
        var form = await keeper.GetAsync($"/mot-cua/thu-tuc/{code}/phien-ban");
        form.Document.QuerySelectorAll("[name='Input.Channels'][checked]").Length.ShouldBe(3, "the usual ways of what is online");
        (
            await form.PostFormAsync(
                "button.main[type=submit]",
                ("Input.EffectiveFrom", new DateOnly(2026, 4, 1)),
                ("Input.Channels", Array.Empty<string>())
            )
        ).ShouldSay("Hãy chọn ít nhất một cách thức thực hiện.");
        var saved = await form.PostFormAsync(
            "button.main[type=submit]",
            ("Input.EffectiveFrom", new DateOnly(2026, 4, 1)),
            ("Input.Channels", new[] { "Desk", "Online" }),
            ("Input.IsAtOneStop", "false")
        );

        saved.ShouldBeAt($"/mot-cua/thu-tuc/{code}");
        var content = await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var versions = await database
                .Versions.AsNoTracking()
                .Where(one => database.Procedures.Any(procedure => procedure.Id == one.ProcedureId && procedure.Code == code))
                .OrderBy(one => one.EffectiveFrom)
                .ToListAsync();
            return versions[^1].Content;
        });
        content.Channels.ShouldBe([DossierChannel.Desk, DossierChannel.Online]);
        content.Flags.IsAtOneStop.ShouldBeFalse();
    }

    private static Task<IReadOnlyList<string>> RefusalsAsync(Commune commune, string code, DossierChannel channel, string? paper = null) =>
        commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                var result = await services
                    .GetRequiredService<ReceiveDossierHandler>()
                    .HandleAsync(
                        new ReceiveDossierCommand
                        {
                            ProcedureCode = code,
                            UnitId = commune.Id,
                            Channel = channel,
                            Owner = new TypedParty { Name = "Nguyễn Thị Mẫu" },
                            Papers = [new("TK", PaperKind.Original, 1), new("CS", PaperKind.Original, 1)],
                            IsFeePaid = true,
                            Note = paper is null ? null : "mất điện cả xã",
                            ReceivedAt = paper is null ? null : commune.Clock.GetUtcNow().AddMinutes(-1),
                            Reach = new DossierReach { PaperNumber = paper },
                        },
                        CancellationToken.None
                    );
                return (IReadOnlyList<string>)[.. result.Errors.Select(error => error.Code)];
            }
        );
}
