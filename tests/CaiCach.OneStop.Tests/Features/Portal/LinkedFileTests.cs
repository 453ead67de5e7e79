using System.Net;
using System.Security.Cryptography;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Tests.Deliveries;
using CaiCach.OneStop.Tests.Features.Papers;
using CaiCach.OneStop.Tests.Portal;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Features.Portal;

/// <summary>Files by their address (<c>domain/national-portal.md</c>, section 9: links reachable by the Portal, time-limited).</summary>
[Collection(SharedQueue.Name)]
public sealed class LinkedFileTests(Harness harness)
{
    private static readonly byte[] Result = "%PDF-1.4\n1 0 obj<<>>endobj\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task Portal_IsToldWherePaperAndResultAre_AndFetchesThemWithoutAnAccount()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, code) = await ToldAsync(portal);

        var (paper, result) = (PathOf(portal, code, "TaiLieuNop", "DuongDanTaiTepTin"), ResultPath(portal, code));
        var visitor = await harness.AVisitorAsync(commune.Clock);
        using var fetched = await visitor.Client.GetAsync(result);

        fetched.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await fetched.Content.ReadAsByteArrayAsync()).ShouldBe(Result);
        fetched.Headers.GetValues("Repr-Digest").ShouldBe([$"sha-256=:{Convert.ToBase64String(SHA256.HashData(Result))}:"]);
        fetched.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        using var scan = await visitor.Client.GetAsync(paper);
        scan.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        foreach (var said in new[] { code, commune.Code, "038199012345", "Nguyen" })
        {
            result.ToString().ShouldNotContain(said, Case.Insensitive);
        }

        var message = (await commune.MessagesAsync())[0];
        message.Payload!.ShouldNotContain(ResultPath(portal, code).ToString(), Case.Sensitive, "what is kept opens nothing");
        (await OpenedAsync(commune)).ShouldBe(["Người mở đường dẫn tệp", "Người mở đường dẫn tệp"]);
    }

    [Fact]
    public async Task Address_WhenForged_OpensNothingAndSaysSo()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, code) = await ToldAsync(portal);
        var path = ResultPath(portal, code).ToString();
        var visitor = (await harness.AVisitorAsync(commune.Clock)).WithErrorPages();
        var token = path.Split('/')[^1];

        // Every byte counts: unit, dossier, file, time, signature.
        foreach (var at in new[] { 0, 25, 50, 70, token.Length - 2 })
        {
            var forged = $"/tep-ho-so/{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
            (await visitor.GetAsync(forged)).ShouldBeNotFound().ShouldSay("Đường dẫn không đúng");
        }

        foreach (
            var nonsense in new[] { "x", token[..^1], token + "A", new string('%', 3), new string('A', 5000), "..%2f..%2fetc%2fpasswd" }
        )
        {
            using var answer = await visitor.Client.GetAsync(new Uri($"/tep-ho-so/{Uri.EscapeDataString(nonsense)}", UriKind.Relative));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await OpenedAsync(commune)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Address_WhenItsTimeIsOver_IsGone()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, code) = await ToldAsync(portal);
        var path = ResultPath(portal, code).ToString();
        var visitor = (await harness.AVisitorAsync(commune.Clock)).WithErrorPages();

        // data/one-stop/portal.json, fileLinkDays: to the end of 15/04/2026
        commune.Clock.MoveTo(new DateOnly(2026, 4, 15), new TimeOnly(23, 59));
        using var last = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
        last.StatusCode.ShouldBe(HttpStatusCode.OK);
        commune.Clock.MoveTo(new DateOnly(2026, 4, 16), new TimeOnly(0, 0));

        (await visitor.GetAsync(path)).ShouldHaveStatus(HttpStatusCode.Gone).ShouldSay("đã hết hạn");
    }

    [Fact]
    public async Task Address_WhenItsFileIsReplacedOrWithdrawn_IsGone()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, code) = await ToldAsync(portal);
        var paper = PathOf(portal, code, "TaiLieuNop", "DuongDanTaiTepTin").ToString();
        var visitor = (await harness.AVisitorAsync(commune.Clock)).WithErrorPages();

        await commune.DigitiseAsync(code, shade: 90);
        (await visitor.GetAsync(paper)).ShouldHaveStatus(HttpStatusCode.Gone).ShouldSay("thay bằng bản khác");

        await commune.HearAndSendAsync(await NewsAsync(commune, code));
        var renewed = PathOf(portal, code, "TaiLieuNop", "DuongDanTaiTepTin");
        string.Equals(renewed.ToString(), paper, StringComparison.Ordinal).ShouldBeFalse();
        using (var open = await visitor.Client.GetAsync(renewed))
        {
            open.StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            foreach (var kept in await database.StoredPapers.ToListAsync())
            {
                _ = kept.Withdraw("Quét nhầm", "Trần Thị Quầy", commune.Clock.GetUtcNow());
            }

            (
                await services.GetRequiredService<Foundation.Writes.UnitOfWork>().CommitAsync([], null, CancellationToken.None)
            ).Errors.ShouldBeEmpty();
        });
        (await visitor.GetAsync(renewed.ToString())).ShouldHaveStatus(HttpStatusCode.Gone);
    }

    /// <summary>An address of our own that names what it may not: another unit's file, another dossier's, a working paper.</summary>
    [Fact]
    public async Task Address_ThatNamesWhatIsNoneOfTheDossiers_IsGone()
    {
        await using var portal = await PortalDouble.StartAsync();
        var (commune, code) = await ToldAsync(portal);
        var (other, foreign) = await ToldAsync(portal);
        var working = await commune.ADossierInHandAsync();
        await MoveAsync(commune, working, Role.Officer, DossierAction.Submit, "to-trinh.pdf");
        var (ours, theirs, draft) = (await FileAsync(commune, code), await FileAsync(other, foreign), await FileAsync(commune, working));
        var until = commune.Clock.GetUtcNow().AddDays(1);
        var visitor = (await harness.AVisitorAsync(commune.Clock)).WithErrorPages();

        foreach (
            var link in new FileLink[]
            {
                new(other.Id, ours.DossierId, ours.AttachmentId, until),
                new(commune.Id, theirs.DossierId, theirs.AttachmentId, until),
                new(commune.Id, ours.DossierId, theirs.AttachmentId, until),
                new(commune.Id, draft.DossierId, draft.AttachmentId, until),
                new(commune.Id, Guid.Empty, Guid.Empty, until),
            }
        )
        {
            var token = await commune.InScopeAsync(services =>
                services.GetRequiredService<FileLinks>().WriteAsync(link, CancellationToken.None)
            );
            (await visitor.GetAsync($"/tep-ho-so/{token}")).ShouldHaveStatus(HttpStatusCode.Gone);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Applicant_WhereTheUnitsWordsHaveTheField_IsToldWhereTheResultIs(bool hasFile)
    {
        var commune = await Given.ACommuneAsync();
        await commune.TellsAsync();
        await commune.SaveAsync(
            (_, database) =>
            {
                var template = new MessageTemplate(commune.Id, MessageTurn.ResultReady);
                template.Change(new MessageText("Kết quả", "Kết quả: {tepKetQua}", "x"), commune.Clock.GetUtcNow());
                database.Add(template);
            }
        );
        var code = await commune.AReachableDossierAsync();
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        (await commune.MoveAsync(code, Role.Leader, DossierAction.Approve)).Errors.ShouldBeEmpty();
        if (hasFile)
        {
            await MoveAsync(commune, code, Role.Receptionist, DossierAction.Complete, "ket-qua.pdf");
        }
        else
        {
            (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        }

        await commune.HearOfAsync(code);

        var told = (await commune.DeliveriesAsync()).Single(one => one.Turn == MessageTurn.ResultReady).Body["Kết quả: ".Length..];
        if (hasFile)
        {
            told.ShouldStartWith("https://motcua.example.vn/tep-ho-so/");
            var path = new Uri(new Uri(told).PathAndQuery, UriKind.Relative);
            (await (await harness.AVisitorAsync(commune.Clock)).Client.GetByteArrayAsync(path)).ShouldBe(Result);
        }
        else
        {
            told.ShouldBe("nhận tại Bộ phận Một cửa");
        }
    }

    [Fact]
    public async Task Portal_WhenNoAddressOfOursIsSet_GetsNoAddresses()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal, site: "");
        var code = await commune.ADossierAsync();
        await commune.DigitiseAsync(code);
        await commune.HearAndSendAsync(code);

        portal.Dossier(code)!["TaiLieuNop"]!.AsArray().ShouldAllBe(paper => paper!["DuongDanTaiTepTin"]!.ToString() == "");
    }

    private static async Task<(Commune Commune, string Code)> ToldAsync(PortalDouble portal)
    {
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = await commune.ADossierInHandAsync();
        await commune.DigitiseAsync(code);
        (await commune.MoveAsync(code, Role.Officer, DossierAction.Submit)).Errors.ShouldBeEmpty();
        await MoveAsync(commune, code, Role.Leader, DossierAction.Approve, "giay-khai-sinh.pdf");
        await commune.HearAndSendAsync(code);
        return (commune, code);
    }

    private static async Task<string> NewsAsync(Commune commune, string code)
    {
        commune.Clock.Advance(TimeSpan.FromMinutes(1));
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Complete)).Errors.ShouldBeEmpty();
        return code;
    }

    private static Task MoveAsync(Commune commune, string code, Role role, DossierAction action, string file) =>
        commune.MoveWithFileAsync(code, role, action, file, Result);

    private static Uri ResultPath(PortalDouble portal, string code) => PathOf(portal, code, "DanhSachGiayToKetQua", "DuongDanTepTinKetQua");

    private static Uri PathOf(PortalDouble portal, string code, string list, string field)
    {
        var address = portal.Dossier(code)![list]!.AsArray().Select(one => one![field]!.ToString()).Single(one => one.Length > 0);
        address.ShouldStartWith(GivenPortal.Site + "/tep-ho-so/");
        return new Uri(new Uri(address).PathAndQuery, UriKind.Relative);
    }

    private static Task<DossierFile> FileAsync(Commune commune, string code) =>
        commune.InScopeAsync(services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            return database
                .Files.AsNoTracking()
                .SingleAsync(file => database.Dossiers.Any(one => one.Id == file.DossierId && one.Code == code));
        });

    /// <summary>Who is on record to have fetched a file.</summary>
    private async Task<List<string>> OpenedAsync(Commune commune)
    {
        var actors = new List<string>();
        await harness.AsOwnerAsync(async connection =>
        {
            await using var command = new NpgsqlCommand(
                "SELECT person_name FROM foundation.audit_entry WHERE unit_id = $1 AND event_name = 'one_stop.linked_file_opened' ORDER BY sequence",
                connection
            );
            command.Parameters.Add(new() { Value = commune.Id });
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                actors.Add(reader.GetString(0));
            }
        });
        return actors;
    }
}
