using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

public sealed class DossierApiTests(Harness harness)
{
    [Fact]
    public async Task Dossier_ByPrograms_GoesFromReceptionToReturn()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (desk, officer, leader) = (
            await ClientAsync(commune, Role.Receptionist),
            await ClientAsync(commune, Role.Officer),
            await ClientAsync(commune, Role.Leader)
        );

        var received = await PostAsync(desk, "/api/v1/dossiers", Body(procedure), HttpStatusCode.Created);
        var code = received.GetProperty("code").GetString()!;
        received.GetProperty("status").GetProperty("code").GetInt32().ShouldBe(2);
        received.GetProperty("status").GetProperty("name").GetString().ShouldBe("Được tiếp nhận");
        received.GetProperty("dueAt").GetDateTimeOffset().ShouldBe(new DateTimeOffset(2026, 3, 18, 8, 0, 0, TimeSpan.FromHours(7)));
        var actions = $"/api/v1/dossiers/{code}/actions";
        NamesOf(received).Contains("assign", StringComparer.Ordinal).ShouldBeTrue("the answer leads on");
        await PostAsync(desk, $"{actions}/assign", new { officerId = commune.The(Role.Officer).Id }, HttpStatusCode.OK);
        (await PostAsync(desk, $"{actions}/approve", null, HttpStatusCode.Conflict))
            .GetProperty("detail")
            .GetString()!
            .ShouldContain("Đang thụ lý");
        NamesOf(await PostAsync(officer, $"{actions}/submit", null, HttpStatusCode.OK))
            .Contains("recall", StringComparer.Ordinal)
            .ShouldBeTrue();
        await PostAsync(officer, $"{actions}/approve", null, HttpStatusCode.Forbidden);
        await PostAsync(leader, $"{actions}/approve", null, HttpStatusCode.OK);
        await PostAsync(desk, $"{actions}/complete", null, HttpStatusCode.OK);
        await PostAsync(desk, $"{actions}/return", new { isFeePaid = true }, HttpStatusCode.OK);

        var read = await desk.GetFromJsonAsync<JsonElement>($"/api/v1/dossiers/{code}");
        read.GetProperty("status").GetProperty("code").GetInt32().ShouldBe(10);
        read.GetProperty("timeline")
            .EnumerateArray()
            .Select(line => line.GetProperty("action").GetString())
            .ShouldBe(["accept", "assign", "submit", "approve", "complete", "return"]);
        read.GetProperty("actions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Dossier_WithAProcess_IsForwardedConsultedAndAnsweredByPrograms()
    {
        var (_, commune, procedure, _) = await GivenProcesses.AProcessAsync();
        var code = await commune.ADossierOfAsync(procedure);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        var officer = await ClientAsync(commune, Role.Officer);
        var actions = $"/api/v1/dossiers/{code}/actions";

        var forward = await ActionAsync(officer, code, "forward");
        forward.GetProperty("nextSteps")[0].GetProperty("code").GetString().ShouldBe("HOI");
        await PostAsync(officer, $"{actions}/forward", new { officerId = commune.The(Role.Officer).Id }, HttpStatusCode.OK);
        (await ActionAsync(officer, code, "consult")).GetProperty("needsAsked").GetBoolean().ShouldBeTrue();
        (await PostAsync(officer, $"{actions}/consult", new { note = "hỏi", asked = "khong-co" }, HttpStatusCode.BadRequest))
            .GetProperty("code")
            .GetString()
            .ShouldBe("onestop.dossier.agency_unknown");
        await PostAsync(officer, $"{actions}/consult", new { note = "hỏi", asked = "tax" }, HttpStatusCode.OK);
        await PostAsync(officer, $"{actions}/submit", null, HttpStatusCode.Conflict);
        await PostAsync(officer, $"{actions}/answer", new { note = "đồng ý" }, HttpStatusCode.OK);
        await PostAsync(officer, $"{actions}/submit", null, HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_WhenSentAgainUnderItsKey_IsDoneOnce()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await ClientAsync(commune, Role.Receptionist);
        desk.DefaultRequestHeaders.Add("Idempotency-Key", "lan-1");

        var first = await PostAsync(desk, "/api/v1/dossiers", Body(procedure), HttpStatusCode.Created);
        NamesOf(first).Contains("assign", StringComparer.Ordinal).ShouldBeTrue();
        var code = first.GetProperty("code").GetString()!;
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        var again = await PostAsync(desk, "/api/v1/dossiers", Body(procedure), HttpStatusCode.Created);

        NamesOf(again).Contains("assign", StringComparer.Ordinal).ShouldBeFalse("what is open is told as of now, not as it was kept");

        again.GetProperty("code").GetString().ShouldBe(first.GetProperty("code").GetString());
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("""{"procedureCode":"khong-co","channel":1,"owner":{"name":"A"},"components":[]}""", "onestop.dossier.procedure_unknown")]
    [InlineData("""{"procedureCode":"{code}","channel":7,"owner":{"name":"A"},"components":[]}""", "onestop.dossier.channel_unknown")]
    [InlineData("""{"procedureCode":"{code}","channel":1,"owner":null,"components":null}""", "onestop.dossier.name_missing")]
    [InlineData(
        """{"procedureCode":"{code}","channel":1,"owner":{"name":"A"},"components":[{"code":"TK","copies":99}]}""",
        "onestop.dossier.paper_wrong"
    )]
    [InlineData("{", null)]
    [InlineData("[]", null)]
    public async Task Post_WhenTheBodyIsWrong_IsAProblemInWords(string body, string? code)
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await ClientAsync(commune, Role.Receptionist);
        using var content = new StringContent(
            body.Replace("{code}", procedure, StringComparison.Ordinal),
            MediaTypeHeaderValue.Parse("application/json")
        );

        using var response = await desk.PostAsync(new Uri("/api/v1/dossiers", UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        if (code is not null)
        {
            problem.GetProperty("code").GetString().ShouldBe(code);
        }
    }

    [Fact]
    public async Task Post_ForAnotherUnit_KeepsItsSupportPointAndTheWaysOfReturnAndOfTelling()
    {
        var province = await Given.AProvinceAsync();
        var (here, there) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var procedure = await here.AProcedureAsync(isBoundaryFree: true);
        var body = $$"""
            {"procedureCode":"{{procedure}}","channel":3,"owner":{"name":"Nguyễn Thị Mẫu"},"competentUnit":"{{there.Code}}","returnWay":"postal",
             "place":"supportPoint","supportPoint":"{{there.Code.ToUpperInvariant()}}","postalNumber":"EE 123","postmarkedOn":"2026-03-13","tellBy":["zalo"]}
            """;

        var received = await PostAsync(
            await ClientAsync(here, Role.Receptionist),
            "/api/v1/dossiers",
            JsonDocument.Parse(body).RootElement,
            HttpStatusCode.Created
        );

        received.GetProperty("code").GetString()!.ShouldStartWith(here.Code.ToUpperInvariant());
        var (dossier, tellBy) = await there.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return (await database.Dossiers.SingleAsync(), await database.Parties.Select(party => party.TellBy).SingleAsync());
        });
        (dossier.UnitId, dossier.CompetentUnitId, dossier.SupportUnitId).ShouldBe((here.Id, there.Id, there.Id));
        (dossier.Place, dossier.ReturnWay, dossier.PostalNumber).ShouldBe((ReceptionPlace.SupportPoint, ReturnWay.Postal, "EE 123"));
        tellBy.ShouldBe(MessageWays.Zalo);
    }

    /// <summary>Each refusal in words; {there} is another unit of the province, {stranger} one of another province.</summary>
    [Theory]
    [InlineData(true, "\"competentUnit\":\"khong-co\"", "onestop.reach.competent_unknown")]
    [InlineData(true, "\"competentUnit\":\"{stranger}\"", "onestop.reach.competent_unknown")]
    [InlineData(false, "\"competentUnit\":\"{there}\"", "onestop.reach.not_boundary_free")]
    [InlineData(true, "\"place\":\"1\"", "onestop.reach.place_unknown")]
    [InlineData(true, "\"place\":\"home\"", "onestop.reach.home_reason_missing")]
    [InlineData(true, "\"place\":\"supportPoint\"", "onestop.reach.support_point_missing")]
    [InlineData(true, "\"place\":\"desk\",\"supportPoint\":\"{there}\"", "onestop.reach.support_point_needs_place")]
    [InlineData(true, "\"supportPoint\":\"{stranger}\"", "onestop.reach.support_point_unknown")]
    [InlineData(true, "\"postalNumber\":\"EE 123\"", "onestop.reach.not_by_post")]
    [InlineData(true, "\"returnWay\":\"7\"", "onestop.dossier.return_way_unknown")]
    [InlineData(true, "\"tellBy\":[\"sms\",\"fax\"]", "onestop.message.way_unknown")]
    public async Task Post_WhenTheReachIsWrong_IsAProblemInWordsAndKeepsNothing(bool isBoundaryFree, string fields, string code)
    {
        var province = await Given.AProvinceAsync();
        var (here, there) = (await Given.ACommuneAsync(province), await Given.ACommuneAsync(province));
        var stranger = await Given.ACommuneAsync(await Given.AProvinceAsync());
        var procedure = await here.AProcedureAsync(isBoundaryFree: isBoundaryFree);
        var filled = fields
            .Replace("{there}", there.Code, StringComparison.Ordinal)
            .Replace("{stranger}", stranger.Code, StringComparison.Ordinal);
        var body = JsonDocument.Parse($$"""{"procedureCode":"{{procedure}}","channel":1,"owner":{"name":"A"},{{filled}}}""").RootElement;

        var problem = await PostAsync(await ClientAsync(here, Role.Receptionist), "/api/v1/dossiers", body, HttpStatusCode.BadRequest);

        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        (await here.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Post_WhenPapersAreMissingOrOfOtherCodes_TakesThemAndTellsWhatIsMissing()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await ClientAsync(commune, Role.Receptionist);
        var body = new
        {
            procedureCode = procedure,
            channel = 2,
            owner = new { name = "Nguyễn Thị Mẫu" },
            components = new[]
            {
                new
                {
                    code = "G-77",
                    copies = 1,
                    kind = "copy",
                },
            },
        };

        var received = await PostAsync(desk, "/api/v1/dossiers", body, HttpStatusCode.Created);

        received.GetProperty("missingComponents").EnumerateArray().Select(code => code.GetString()).ShouldBe(["TK", "CS"]);
        var kept = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Components.SingleAsync());
        kept.Name.ShouldBe("G-77");
    }

    [Fact]
    public async Task Dossier_OfAnotherCommune_IsNotThereForItsPrograms()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var code = await commune.ADossierAsync();
        var stranger = await ClientAsync(other, Role.Receptionist);

        (await stranger.GetAsync(new Uri($"/api/v1/dossiers/{code}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await PostAsync(
            stranger,
            $"/api/v1/dossiers/{code}/actions/assign",
            new { officerId = other.The(Role.Officer).Id },
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task LookUp_ByAnybody_TellsStatusAndDatesAlone()
    {
        var commune = await Given.ACommuneAsync();
        var code = await commune.ADossierAsync();
        var visitor = await harness.AVisitorAsync(commune.Clock);

        var answer = await visitor.Client.GetStringAsync(new Uri($"/api/v1/public/dossiers/{code}", UriKind.Relative));

        answer.ShouldContain("Được tiếp nhận");
        answer.ShouldNotContain("Nguyễn");
        answer.ShouldNotContain("345");
    }

    [Fact]
    public async Task Procedures_ForAToken_ListsWhatMayBeReceived()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await ClientAsync(commune, Role.Receptionist);

        // The catalogue is everybody's: other tests add to it.
        var (listed, page) = ("", 0);
        while (!listed.Contains(procedure, StringComparison.Ordinal) && listed != "[]")
        {
            listed = await desk.GetStringAsync(new Uri($"/api/v1/procedures?page={++page}", UriKind.Relative));
        }

        listed.ShouldContain(procedure);
    }

    [Fact]
    public async Task Post_WhenASubmitterAndAnAuthorisedPersonAreSent_KeepsThemAndRefusesHalves()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var desk = await ClientAsync(commune, Role.Receptionist);
        object Sent(object? submitter, object? authorised) =>
            new
            {
                procedureCode = procedure,
                channel = 1,
                owner = new { name = "Nguyễn Thị Mẫu", identityNumber = "038199012345" },
                submitter,
                authorised,
            };
        async Task<string?> RefusalAsync(object? submitter, object? authorised) =>
            (await PostAsync(desk, "/api/v1/dossiers", Sent(submitter, authorised), HttpStatusCode.BadRequest))
                .GetProperty("code")
                .GetString();
        var submitter = new { name = "Trần Văn Nộp", phone = "0900000009" };

        (await RefusalAsync(submitter, new { name = new string('x', 201), authority = "Giấy" })).ShouldBe("onestop.dossier.too_long");
        (await RefusalAsync(new { identityNumber = "038088054321" }, null)).ShouldBe("onestop.dossier.name_missing");
        (await RefusalAsync(new { name = "Trần Văn Nộp", identityNumber = "038199012345" }, null)).ShouldBe(
            "onestop.dossier.same_as_owner"
        );
        (await RefusalAsync(submitter, new { name = "Lê Văn Thay" })).ShouldBe("onestop.dossier.authority_missing");
        var authorised = new { name = "Lê Văn Thay", authority = "Giấy ủy quyền số 12" };
        await PostAsync(desk, "/api/v1/dossiers", Sent(submitter, authorised), HttpStatusCode.Created);

        var kept = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Parties.AsNoTracking().OrderBy(party => party.Role).ToListAsync()
        );
        kept.Select(party => (party.Role, party.Name, party.Phone, party.Authority))
            .ShouldBe([
                (PartyRole.Owner, "Nguyễn Thị Mẫu", null, null),
                (PartyRole.Submitter, "Trần Văn Nộp", "0900000009", null),
                (PartyRole.Authorised, "Lê Văn Thay", null, "Giấy ủy quyền số 12"),
            ]);
    }

    private static object Body(string procedure) =>
        new
        {
            procedureCode = procedure,
            channel = 1,
            owner = new
            {
                name = "Nguyễn Thị Mẫu",
                identityNumber = "038199012345",
                phone = "0900000001",
                address = "Thôn Mẫu 1",
            },
            components = new[]
            {
                new
                {
                    code = "TK",
                    copies = 1,
                    kind = "original",
                },
                new
                {
                    code = "CS",
                    copies = 1,
                    kind = "original",
                },
            },
            note = "gửi từ phần mềm khác",
        };

    private async Task<HttpClient> ClientAsync(Commune commune, Role role)
    {
        var made = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "Thử", CancellationToken.None)
        );
        made.Errors.ShouldBeEmpty();
        var client = (await harness.AVisitorAsync(commune.Clock)).Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Token);
        return client;
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, string address, object? body, HttpStatusCode status)
    {
        using var response = await client.PostAsJsonAsync(new Uri(address, UriKind.Relative), body ?? new { });
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(status, $"{address}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    private static IEnumerable<string?> NamesOf(JsonElement answer) =>
        answer.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("name").GetString());

    private static async Task<JsonElement> ActionAsync(HttpClient client, string code, string name) =>
        (await client.GetFromJsonAsync<JsonElement>($"/api/v1/dossiers/{code}"))
            .GetProperty("actions")
            .EnumerateArray()
            .Single(action => action.GetProperty("name").GetString() == name);
}
