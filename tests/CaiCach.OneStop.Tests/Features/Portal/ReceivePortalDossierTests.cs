using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Tests.Portal;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Portal;

/// <summary>Dossiers that the Portal pushes (<c>domain/national-portal.md</c>, section 6); case 11 of section 10.</summary>
public sealed class ReceivePortalDossierTests(Harness harness)
{
    private static readonly string Pdf = Convert.ToBase64String(
        Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n")
    );

    [Fact]
    public async Task Dossier_FromThePortal_IsTakenInAtTheDeskAndItsStatusGoesBack()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = CodeOf(commune, 1);
        portal.Have(code);
        (await PushAsync(commune, await BodyAsync(commune, code))).ShouldBe("0");
        var desk = await commune.SignInAsync(Role.Receptionist);

        var page = await desk.GetAsync($"/mot-cua/ho-so/{code}");
        page.ShouldSay("Mới đăng ký").ShouldSay("tiếp nhận hoặc từ chối trước").ShouldSay("•••••••••345").ShouldSay("Đơn xin.pdf");
        (await desk.GetAsync("/mot-cua?buoc=Arrived")).ShouldSay(code);
        var file = await desk.Client.GetAsync(new Uri(page.Find($"a[href*='{code}/tep/' i]").GetAttribute("href")!, UriKind.Relative));
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Accept)).Errors.ShouldBeEmpty();
        await commune.HearAndSendAsync(code);

        var told = portal.Dossier(code)!;
        told["TrangThaiHoSo"]!.ToString().ShouldBe("2");
        told["NoiNopHoSo"]!.ToString().ShouldBe("1");
        told["KenhThucHien"]!.ToString().ShouldBe("2");
        told["HoSoCoThanhPhanSoHoa"]!.ToString().ShouldBe("1");
        portal.Calls.Single(call => call.Service == "DongBoHoSoMC").IsUpdating.ShouldBe("True", "the Portal has it already");
        portal.History(code).Single()["TrangThai"]!.ToString().ShouldBe("2");
    }

    [Fact]
    public async Task Dossier_WhenRefusedAtTheDesk_TellsThePortalWhy()
    {
        await using var portal = await PortalDouble.StartAsync();
        var commune = await Given.ACommuneAsync();
        await commune.ConnectAsync(portal);
        var code = CodeOf(commune, 1);
        portal.Have(code);
        (await PushAsync(commune, await BodyAsync(commune, code))).ShouldBe("0");

        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Reject, "Không thuộc thẩm quyền của xã")).Errors.ShouldBeEmpty();
        await commune.HearAndSendAsync(code);

        portal.Dossier(code)!["TrangThaiHoSo"]!.ToString().ShouldBe("3");
        portal.Dossier(code)!["GhiChu"]!.ToString().ShouldBe("Không thuộc thẩm quyền của xã");
        portal.Dossier(code)!["NgayTuChoi"]!.ToString().ShouldBe("20260316080000");
    }

    [Theory]
    [InlineData("1", "LP", "8000", 1)]
    [InlineData("1", "ma-cua-cong", "9000", 1)]
    [InlineData("1", null, null, 1)]
    [InlineData("2", null, null, 2)]
    [InlineData("0", "LP", "8000", 0)]
    [InlineData("nói bừa", null, null, 0)]
    public async Task Push_WhenPaidOnThePortal_ArrivesPaidOnceUnderThePortalsCode(
        string paidOnline,
        string? fee,
        string? amount,
        int expected
    )
    {
        var commune = await Given.ACommuneAsync();
        var body = await BodyAsync(commune, CodeOf(commune, 1));
        body["DuocThanhToanTrucTuyen"] = paidOnline;
        body["DanhSachLePhi"] = fee is null
            ? []
            : new[]
            {
                new
                {
                    TenPhiLePhi = "Lệ phí",
                    MaPhiLePhi = fee,
                    HinhThucThu = "1",
                    Gia = amount,
                },
            };
        body["HinhThuc"] = "1";

        (await PushAsync(commune, body)).ShouldBe("0");

        var kept = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Fees.SingleAsync());
        (kept.Code, kept.AmountVnd).ShouldBe((fee ?? "LP", long.Parse(amount ?? "8000", CultureInfo.InvariantCulture)));
        ((int)kept.Payment).ShouldBe(expected);
        (kept.PaidAt is not null).ShouldBe(expected != 0);
        var dossier = await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.SingleAsync());
        dossier.ReturnWay.ShouldBe(ReturnWay.Postal);
        (await commune.MoveAsync(dossier.Code, Role.Receptionist, DossierAction.Accept)).Errors.ShouldBeEmpty();
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Fees.CountAsync())).ShouldBe(1);
    }

    /// <summary>Case 11.</summary>
    [Fact]
    public async Task Push_WhenRepeated_IsAnsweredAsDuplicateAndKeptOnce()
    {
        var commune = await Given.ACommuneAsync();
        var body = await BodyAsync(commune, CodeOf(commune, 7));

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PushAsync(commune, body)));
        var again = await PushAsync(commune, body);

        answers.Order(StringComparer.Ordinal).ShouldBe(["0", "1", "1", "1"]);
        again.ShouldBe("1");
        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("MaHoSo", "\"' OR 1=1 --\"")]
    [InlineData("MaHoSo", "null")]
    [InlineData("MaTTHC", "\"9.999999\"")]
    [InlineData("ChuHoSo", "\"  \"")]
    [InlineData("SoGiayToChuHoSo", "\"12345\"")]
    [InlineData("NgayNopHoSo", "\"2026-03-16\"")]
    [InlineData("NgayNopHoSo", "\"20260316090000\"")] // an hour from now
    [InlineData("DanhSachLePhi", "[{\"MaPhiLePhi\":\"LP\",\"Gia\":\"-1\"}]")]
    [InlineData("DanhSachLePhi", "[{\"MaPhiLePhi\":\"LP\",\"Gia\":\"99999999999999999999\"}]")]
    [InlineData("TepDonDangKy", "\"không phải base64\"")]
    [InlineData("TepDonDangKy", "\"TVqQAAMAAAAEAAAA//8AALgAAAA=\"")] // a program
    public async Task Push_WhenWrong_IsAnsweredAsErrorAndNothingIsKept(string field, string value)
    {
        var commune = await Given.ACommuneAsync();
        var body = await BodyAsync(commune, CodeOf(commune, 1));
        body[field] = JsonSerializer.Deserialize<JsonElement>(value);

        (await PushAsync(commune, body)).ShouldBe("-1");

        (await commune.InScopeAsync(services => services.GetRequiredService<OneStopDbContext>().Dossiers.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Push_WithAnotherUnitsTokenOrNone_IsRefused()
    {
        var (commune, other) = (await Given.ACommuneAsync(), await Given.ACommuneAsync());
        var body = await BodyAsync(commune, CodeOf(commune, 1));
        var address = new Uri($"/api/v1/portal/{commune.Code}/dossiers", UriKind.Relative);

        using var stranger = await ClientAsync(other, Role.Receptionist);
        var refused = await stranger.PostAsJsonAsync(address, body);
        (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error_code").GetString().ShouldBe("-1");
        using var officer = await ClientAsync(commune, Role.Officer);
        (await officer.PostAsJsonAsync(address, body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var nobody = (await harness.AVisitorAsync(commune.Clock)).Client;
        (await nobody.PostAsJsonAsync(address, body)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static string CodeOf(Commune commune, int number) => $"G22.99-{commune.Id:N}"[..28].ToUpperInvariant() + $"-000{number}";

    private static async Task<Dictionary<string, object?>> BodyAsync(Commune commune, string code) =>
        new(StringComparer.Ordinal)
        {
            ["MaHoSo"] = code,
            ["MaTTHC"] = await commune.AProcedureAsync(),
            ["ChuHoSo"] = "Nguyễn Thị Mẫu",
            ["SoGiayToChuHoSo"] = "038199012345",
            ["SoDienThoai"] = "0900000001",
            ["DiaChi"] = new
            {
                MaTinh = "01",
                MaXa = "00001",
                DiaChiChiTiet = "Thôn Mẫu 1",
            },
            ["NgayNopHoSo"] = "20260316075000",
            ["TaiLieuNop"] = new[] { new { TenTepDinhKem = "Đơn xin.pdf", Base64 = Pdf } },
        };

    private async Task<string> PushAsync(Commune commune, Dictionary<string, object?> body)
    {
        using var client = await ClientAsync(commune, Role.Receptionist);
        var response = await client.PostAsJsonAsync(new Uri($"/api/v1/portal/{commune.Code}/dossiers", UriKind.Relative), body);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error_code").GetString()!;
    }

    private async Task<HttpClient> ClientAsync(Commune commune, Role role)
    {
        var made = await commune.InScopeAsync(services =>
            services.GetRequiredService<IApiTokens>().MakeAsync(commune.The(role).UserName, "cổng", CancellationToken.None)
        );
        var client = (await harness.AVisitorAsync(commune.Clock)).Client;
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value.Token);
        return client;
    }
}
