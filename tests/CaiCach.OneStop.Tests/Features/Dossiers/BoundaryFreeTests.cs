using System.Net;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>Received at one commune, decided at another (phi địa giới hành chính).</summary>
public sealed class BoundaryFreeTests
{
    private const string Form = "form[action*='tiep-nhan?thuTuc']";

    [Fact]
    public async Task Dossier_WhenAnotherUnitDecides_IsSeenByBothAndNobodyElseAndCountsOnce()
    {
        var (here, there, third) = await NeighboursAsync();

        var (page, code) = await ReceiveAsync(here, there);

        page.ShouldSay($"{there.Name} giải quyết");
        code.ShouldStartWith(here.Code.ToUpperInvariant());
        (await ListAsync(there, "?ds=All")).ShouldSay(code).ShouldSay($"do đơn vị khác tiếp nhận: {here.Name}");
        (await ListAsync(here, "?ds=All")).ShouldNotSay(code);
        (await ListAsync(here, "?ds=Elsewhere")).ShouldSay(code).ShouldSay($"{there.Name} giải quyết").ShouldSay("Chờ phân công");
        (await ListAsync(there, "?ds=Elsewhere")).ShouldNotSay(code);
        (await (await here.SignInAsync(Role.Leader)).GetAsync("/mot-cua/so-theo-doi")).ShouldSay(code).ShouldSay(there.Name);
        (await (await there.SignInAsync(Role.Leader)).GetAsync("/mot-cua/so-theo-doi")).ShouldNotSay(code);
        (await (await third.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/ho-so/{code}")).ShouldBeNotFound();
        (await RowsAsync(third)).ShouldBe(0);
        (await ReceivedAsync(here)).ShouldBe(0);
        (await ReceivedAsync(there)).ShouldBe(1);
    }

    [Fact]
    public async Task Dossier_WhenDecidedElsewhere_GoesItsWayThereAndComesHomeHere()
    {
        var (here, there, _) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);

        (await there.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await there.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await there.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        (await there.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        (await here.MoveAsync(code, Role.Receptionist, DossierAction.Return)).Errors.ShouldBeEmpty();

        (await AuditAsync(here)).ShouldBe(["one_stop.dossier_received", "one_stop.dossier_moved"]);
        (await AuditAsync(there)).ShouldBe(Enumerable.Repeat("one_stop.dossier_moved", 4));
    }

    /// <summary>The receiving desk takes what the applicant brings; it decides nothing, and neither does its leader.</summary>
    [Theory]
    [InlineData(nameof(DossierStage.Received), Role.Leader, nameof(DossierAction.Assign))]
    [InlineData(nameof(DossierStage.Received), Role.Receptionist, nameof(DossierAction.Assign))]
    [InlineData(nameof(DossierStage.Received), Role.Receptionist, nameof(DossierAction.Withdraw))]
    [InlineData(nameof(DossierStage.InHand), Role.Leader, nameof(DossierAction.Stop))]
    [InlineData(nameof(DossierStage.InHand), Role.Officer, nameof(DossierAction.AskSupplement))]
    [InlineData(nameof(DossierStage.Proposed), Role.Leader, nameof(DossierAction.Approve))]
    [InlineData(nameof(DossierStage.AwaitingSupplement), Role.Officer, nameof(DossierAction.Supplement))]
    public async Task Move_WhenTheReceivingUnitWouldDecide_IsRefused(string stageName, Role role, string actionName)
    {
        var (stage, action) = (Enum.Parse<DossierStage>(stageName), Enum.Parse<DossierAction>(actionName));
        var (here, there, _) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);
        await BringAsync(there, code, stage);

        var moved = await here.MoveAsync(code, role, action, "thử", new DateOnly(2026, 3, 20));

        moved.Errors.ShouldNotBeEmpty();
        (await there.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync())).Stage.ShouldBe(
            stage
        );
    }

    [Fact]
    public async Task Supplement_WhenBroughtToTheReceivingDesk_IsTakenThere()
    {
        var (here, there, _) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);
        await BringAsync(there, code, DossierStage.AwaitingSupplement);

        (await here.MoveAsync(code, Role.Receptionist, DossierAction.Supplement)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task DueTime_WhenTheDecidingUnitHasADayOff_IsCountedByItsCalendar()
    {
        var (here, there, _) = await NeighboursAsync();
        await there.ActAsync(
            Role.Administrator,
            async services =>
            {
                var day = new UnitDay(new DateOnly(2026, 3, 17), false, "Lễ hội của xã", null);
                var added = await services.GetRequiredService<UnitCalendars>().AddDayAsync(there.Id, day, CancellationToken.None);
                added.Errors.ShouldBeEmpty();
                return true;
            }
        );

        var (page, _) = await ReceiveAsync(here, there);

        page.ShouldSay("08:00 19/03/2026");
    }

    [Fact]
    public async Task File_WhenKeptByTheDecidingUnit_IsOpenedAtTheReceivingDesk()
    {
        var (here, there, third) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);
        await BringAsync(there, code, DossierStage.InHand);
        var officer = await there.SignInAsync(Role.Officer);
        var form = await officer.GetAsync(OneStopLinks.Move(code, DossierAction.Submit));
        await form.PostFormAsync("form[enctype]", ("Files", TestFile.OfText("du-thao.txt", "Dự thảo kết quả")));

        var page = await (await here.SignInAsync(Role.Receptionist)).GetAsync($"/mot-cua/ho-so/{code}");
        var address = page.Find("a[href*='/tep/']").GetAttribute("href")!;

        (await StatusAsync(here, address)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(third, address)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task ReceiptSlip_WhenAnotherUnitDecides_NamesIt()
    {
        var (here, there, _) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);

        var file = await (await here.SignInAsync(Role.Receptionist)).Client.GetByteArrayAsync(OneStopLinks.ReceiptSlip(code));

        DocxText.Of(file).ShouldContain($"Cơ quan giải quyết: {there.Name}");
    }

    [Fact]
    public async Task Post_WhenTheUnitCannotDecide_IsRefusedAndKeepsNothing()
    {
        var (here, there, ended) = await NeighboursAsync();
        var province = await Given.AProvinceAsync();
        var (stranger, practice) = (await Given.ACommuneAsync(province), await BelowTheSameAsync(here));
        await practice.BecomePracticeAsync();
        await EndAsync(ended);

        foreach (var wrong in new[] { stranger.Code, practice.Code, ended.Code, "khong-co", here.Code })
        {
            (await TryAsync(here, await here.AProcedureAsync(isBoundaryFree: true), wrong)).ShouldSay("Không có đơn vị này đang hoạt động");
        }

        var procedure = await here.AProcedureAsync();
        var refused = await here.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<ReceiveDossierHandler>()
                    .HandleAsync(
                        new ReceiveDossierCommand
                        {
                            ProcedureCode = procedure,
                            UnitId = here.Id,
                            Owner = new TypedParty { Name = "Nguyễn Thị Mẫu" },
                            AcceptsGaps = true,
                            Reach = new DossierReach { CompetentUnitId = there.Id },
                        },
                        CancellationToken.None
                    )
        );
        refused.Errors.ShouldHaveSingleItem().ShouldBe(ReachErrors.NotBoundaryFree);
        (await RowsAsync(here)).ShouldBe(0);
    }

    [Fact]
    public async Task Merger_WhenTheDecidingUnitEnds_TheReceivingUnitGoesOnSeeingTheDossier()
    {
        var (here, there, successor) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);

        await (await Harness.CurrentAsync()).InScopeAsync(
            [successor.Id, there.Id],
            async services =>
            {
                var database = services.GetRequiredService<OneStopDbContext>();
                database.Add((await database.Dossiers.SingleAsync()).GoOnAt([there.Id], successor.Id, here.Clock.GetUtcNow()));
                (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
            }
        );

        (await ListAsync(here, "?ds=Elsewhere")).ShouldSay($"{successor.Name} giải quyết").ShouldSay(code);
        (await successor.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
    }

    /// <summary>The successor stands at the desk of the unit that received it, and decides no more than that one did.</summary>
    [Theory]
    [InlineData(nameof(DossierStage.AwaitingSupplement), Role.Receptionist, nameof(DossierAction.Supplement), true)]
    [InlineData(nameof(DossierStage.Completed), Role.Receptionist, nameof(DossierAction.Return), true)]
    [InlineData(nameof(DossierStage.AwaitingPayment), Role.Receptionist, nameof(DossierAction.ConfirmPayment), true)]
    [InlineData(nameof(DossierStage.Received), Role.Receptionist, nameof(DossierAction.Assign), false)]
    [InlineData(nameof(DossierStage.Proposed), Role.Leader, nameof(DossierAction.Approve), false)]
    public async Task Merger_WhenTheReceivingUnitEnds_ItsSuccessorActsAsTheDesk(string stageName, Role role, string actionName, bool isOpen)
    {
        var (stage, action) = (Enum.Parse<DossierStage>(stageName), Enum.Parse<DossierAction>(actionName));
        var (here, there, successor) = await NeighboursAsync();
        var (_, code) = await ReceiveAsync(here, there);
        await BringAsync(there, code, stage);
        (await successor.MoveAsync(code, role, action)).Errors.ShouldNotBeEmpty("not yet merged");
        await MergeAsync(here, successor, there);

        (await successor.MoveAsync(code, role, action, isFeePaid: true)).Failed.ShouldBe(!isOpen);

        (await ListAsync(successor, "?ds=Elsewhere")).ShouldSay(code);
        (await ListAsync(here, "?ds=Elsewhere")).ShouldNotSay(code);
        if (isOpen)
        {
            (await here.MoveAsync(code, role, action)).Errors.ShouldNotBeEmpty("its desk is no more");
        }
    }

    private static async Task MergeAsync(Commune ended, Commune successor, Commune decides) =>
        await (await Harness.CurrentAsync()).InScopeAsync(
            [successor.Id, ended.Id],
            async services =>
            {
                var database = services.GetRequiredService<OneStopDbContext>();
                database.Add((await database.Dossiers.SingleAsync()).GoOnAt([ended.Id], successor.Id, decides.Clock.GetUtcNow()));
                (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
            }
        );

    private static async Task<(Commune Here, Commune There, Commune Third)> NeighboursAsync()
    {
        var province = await Given.AProvinceAsync();
        return (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
    }

    /// <summary>Another commune of the same province.</summary>
    private static async Task<Commune> BelowTheSameAsync(Commune commune)
    {
        var other = await Given.ACommuneAsync();
        await (await Harness.CurrentAsync()).AsSuperuserAsync(connection =>
            ExecuteAsync(
                connection,
                "UPDATE organisation.unit SET parent_id = (SELECT parent_id FROM organisation.unit WHERE id = $2) WHERE id = $1",
                other.Id,
                commune.Id
            )
        );
        return other;
    }

    private static async Task EndAsync(Commune commune) =>
        await (await Harness.CurrentAsync()).AsSuperuserAsync(connection =>
            ExecuteAsync(connection, "UPDATE organisation.unit SET valid_to = '2026-03-01' WHERE id = $1", commune.Id)
        );

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, params Guid[] ids)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(ids.Select(id => new NpgsqlParameter { Value = id }).ToArray());
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }

    private static async Task<(Page Page, string Code)> ReceiveAsync(Commune here, Commune there)
    {
        var page = await TryAsync(here, await here.AProcedureAsync(isBoundaryFree: true), there.Code);
        page.Path.ShouldStartWith("/mot-cua/ho-so/");
        return (page, Uri.UnescapeDataString(page.Path.Split('/')[^1]));
    }

    private static async Task<Page> TryAsync(Commune here, string procedure, string competent)
    {
        var desk = await here.SignInAsync(Role.Receptionist);
        var form = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}");
        return await form.PostFormAsync(Form, ("OwnerName", "Nguyễn Thị Mẫu"), ("Reach.CompetentUnit", competent));
    }

    private static async Task BringAsync(Commune there, string code, DossierStage stage)
    {
        if (stage == DossierStage.Received)
        {
            return;
        }

        (await there.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        if (stage == DossierStage.Proposed)
        {
            (await there.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        }
        else if (stage == DossierStage.AwaitingPayment)
        {
            (await there.MoveAsync(code, Role.Officer, DossierAction.AskPayment, "lệ phí", asksVnd: 20_000)).Errors.ShouldBeEmpty();
        }
        else if (stage == DossierStage.Completed)
        {
            (await there.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
            (await there.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
            (await there.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        }
        else if (stage == DossierStage.AwaitingSupplement)
        {
            (
                await there.MoveAsync(code, Role.Officer, DossierAction.AskSupplement, "thiếu giấy", new DateOnly(2026, 3, 20))
            ).Errors.ShouldBeEmpty();
        }
    }

    private static async Task<Page> ListAsync(Commune commune, string query) =>
        await (await commune.SignInAsync(Role.Leader)).GetAsync($"/mot-cua{query}");

    private static Task<int> RowsAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return await database.Dossiers.CountAsync() + await database.Events.CountAsync() + await database.Parties.CountAsync();
        });

    /// <summary>What the public figures count as received at the unit.</summary>
    private static Task<long> ReceivedAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT received FROM one_stop.public_figures(ARRAY[$1], '2026-01-01', '2027-01-01', '2026-12-31')",
                services.GetRequiredService<UnitOfWork>().Connection
            )
            {
                Parameters = { new() { Value = commune.Id } },
            };
            return (long)(await command.ExecuteScalarAsync())!;
        });

    private static Task<List<string>> AuditAsync(Commune commune) =>
        commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT event_name FROM foundation.audit_entry WHERE event_name LIKE 'one_stop.dossier%' ORDER BY sequence",
                services.GetRequiredService<UnitOfWork>().Connection
            );
            await using var reader = await command.ExecuteReaderAsync();
            var names = new List<string>();
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }

            return names;
        });

    private static async Task<HttpStatusCode> StatusAsync(Commune commune, string address)
    {
        using var response = await (await commune.SignInAsync(Role.Receptionist)).Client.GetAsync(new Uri(address, UriKind.Relative));
        return response.StatusCode;
    }
}
