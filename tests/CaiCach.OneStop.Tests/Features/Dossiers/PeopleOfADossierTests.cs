using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Dossiers;

/// <summary>Submitter, owner and authorised person are three roles; whoever looks somebody up by the number is on record.</summary>
public sealed class PeopleOfADossierTests
{
    private const string Form = "form[action*='tiep-nhan?thuTuc']";
    private const string OwnersNumber = "038199012345";
    private const string OthersNumber = "038088054321";

    [Fact]
    public async Task Desk_WhenThreePeopleTakePart_KeepsEachInTheRole()
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync()}")).PostFormAsync(
            Form,
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerIdentity", OwnersNumber),
            ("SubmitterName", "Trần Văn Nộp"),
            ("SubmitterIdentity", OthersNumber),
            ("SubmitterPhone", "0900000009"),
            ("AuthorisedName", "Lê Văn Thay"),
            ("AuthorisedPhone", "0900000008"),
            ("Authority", "Giấy ủy quyền số 12/2026 ngày 03/03/2026, UBND xã Mẫu chứng thực")
        );

        page.ShouldSay("Người nộp").ShouldSay("Trần Văn Nộp").ShouldSay("Người được ủy quyền").ShouldSay("Lê Văn Thay");
        page.ShouldSay("Giấy ủy quyền số 12/2026").ShouldNotSay(OthersNumber).ShouldNotSay("0900000009");
        var kept = await PartiesAsync(commune);
        kept.Select(party =>
                (party.Role, party.Name, party.Phone, HasNumber: party.IdentityHash is not null, HasAuthority: party.Authority is not null)
            )
            .ShouldBe([
                (PartyRole.Owner, "Nguyễn Thị Mẫu", null, true, false),
                (PartyRole.Submitter, "Trần Văn Nộp", "0900000009", true, false),
                (PartyRole.Authorised, "Lê Văn Thay", "0900000008", false, true),
            ]);
    }

    /// <summary>What is typed of somebody is never dropped in silence, and nobody stands beside himself.</summary>
    [Theory]
    [InlineData("SubmitterPhone", "0900000009", "SubmitterName", "Hãy ghi họ tên của người nộp")]
    [InlineData("Authority", "Giấy ủy quyền số 1", "AuthorisedName", "Hãy ghi họ tên của người được ủy quyền")]
    [InlineData("AuthorisedName", "Lê Văn Thay", "Authority", "Hãy ghi văn bản ủy quyền")]
    [InlineData("SubmitterIdentity", "038 199 012 345", "SubmitterIdentity", "cùng số giấy tờ với chủ hồ sơ")]
    [InlineData("AuthorisedIdentity", "1", "AuthorisedIdentity", "không đúng cấu trúc")]
    [InlineData("SubmitterPhone", "=1+1", "SubmitterPhone", "chỉ gồm chữ số")]
    public async Task Desk_WhenAPersonIsHalfTyped_SaysWhatLacks(string field, string value, string errorField, string error)
    {
        var commune = await Given.ACommuneAsync();
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await (await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={await commune.AProcedureAsync()}")).PostFormAsync(
            Form,
            ("OwnerName", "Nguyễn Thị Mẫu"),
            ("OwnerIdentity", OwnersNumber),
            (field, value)
        );

        page.ShouldSay(error);
        page.Find($"#{errorField}").ShouldNotBeNull();
        (await PartiesAsync(commune)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Person_WhenLookedUpByTheNumber_IsOnRecordEachTimeAndNotWhereNobodyIsFound()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        await commune.ADossierAsync();
        var procedure = await commune.AProcedureAsync();

        (await LookUpAsync(commune, procedure, "Person", ("OwnerIdentity", OwnersNumber)))!.ShouldContain("0900000001");
        (await ReadingsAsync(commune)).ShouldBe(1);
        (await LookUpAsync(commune, procedure, "Other", ("SubmitterIdentity", OwnersNumber), ("role", "Submitter")))!.ShouldContain(
            "Nguyễn Thị Mẫu"
        );
        (await LookUpAsync(commune, procedure, "Other", ("AuthorisedIdentity", OwnersNumber), ("role", "Authorised")))!.ShouldContain(
            "Thôn Mẫu 1"
        );
        (await ReadingsAsync(commune)).ShouldBe(3);
        (await LookUpAsync(commune, procedure, "Person", ("OwnerIdentity", OthersNumber))).ShouldBeNull();
        (await LookUpAsync(other, procedure, "Person", ("OwnerIdentity", OwnersNumber))).ShouldBeNull();
        (await ReadingsAsync(commune)).ShouldBe(3);
    }

    [Fact]
    public async Task Person_WhenKnownToAMergedCommune_IsKnownToItsSuccessor()
    {
        await using var harness = new Harness();
        var (old, successor) = (await harness.ACommuneAsync(), await harness.ACommuneAsync());
        await old.ADossierAsync();
        var procedure = await successor.AProcedureAsync();
        (await LookUpAsync(successor, procedure, "Person", ("OwnerIdentity", OwnersNumber))).ShouldBeNull();
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO organisation.unit_succession (predecessor_id, successor_id, effective_on, legal_basis) VALUES ($1, $2, $3, 'Nghị quyết')",
                connection
            )
            {
                Parameters =
                {
                    new() { Value = old.Id },
                    new() { Value = successor.Id },
                    new() { Value = harness.Clock.Today },
                },
            };
            await command.ExecuteNonQueryAsync();
        });

        (await LookUpAsync(successor, procedure, "Person", ("OwnerIdentity", OwnersNumber)))!.ShouldContain("Nguyễn Thị Mẫu");

        (await ReadingsAsync(successor)).ShouldBe(1);
    }

    private static async Task<string?> LookUpAsync(
        Commune commune,
        string procedure,
        string handler,
        params (string Name, string Value)[] fields
    )
    {
        var desk = await commune.SignInAsync(Role.Receptionist);
        var page = await desk.GetAsync($"/mot-cua/tiep-nhan?thuTuc={procedure}");
        var token = page.Find("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))
        );
        using var response = await desk.Client.PostAsync(
            new Uri($"/mot-cua/tiep-nhan?thuTuc={procedure}&handler={handler}", UriKind.Relative),
            content
        );
        response.EnsureSuccessStatusCode();
        return response.StatusCode == HttpStatusCode.NoContent ? null : WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    private static Task<int> ReadingsAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Readings.CountAsync(reading => reading.UnitId == commune.Id)
        );

    private static Task<List<DossierParty>> PartiesAsync(Commune commune) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Parties.AsNoTracking().OrderBy(party => party.Role).ToListAsync()
        );
}
