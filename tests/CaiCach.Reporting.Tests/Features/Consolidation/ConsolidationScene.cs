using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Reporting.Tests.Features.Consolidation;

/// <summary>A province on 18/03/2026 with three communes: two reports of the first quarter were accepted, one was never made.</summary>
internal sealed record ConsolidationScene(Authority Province, AcceptedReport First, AcceptedReport Second, Commune Silent)
{
    public const string Key = "cchc/2026-Q1";

    private static readonly (string, string) Civil = ("HT", "Hộ tịch");

    /// <summary>
    /// Dossiers that ended in the quarter, those in time of all: 2/3 in the first commune, 1/2 in the second, 0/1 in the silent one. So 3/5 = 60% of the
    /// accepted reports and 3/6 = 50% of the records; the shares' average would be 58,33% or 38,89%.
    /// </summary>
    public static async Task<ConsolidationScene> MakeAsync()
    {
        var province = await Given.AProvinceAsync();
        Commune[] communes =
        [
            await Given.ACommuneAsync(province),
            await Given.ACommuneAsync(province),
            await Given.ACommuneAsync(province),
        ];
        await EndAsync(communes[0], inTime: 2, late: 1);
        await EndAsync(communes[1], inTime: 1, late: 1);
        await EndAsync(communes[2], inTime: 0, late: 1);
        var first = await AcceptedReport.OfAsync(province, communes[0], "Đã tổ chức 02 cuộc đối thoại.");
        var second = await AcceptedReport.OfAsync(province, communes[1], "- Đối thoại với thanh niên;\n- Đối thoại với phụ nữ.");
        province.Clock.Advance(TimeSpan.FromDays(2));
        return new ConsolidationScene(province, first, second, communes[2]);
    }

    /// <summary>Dossiers of a commune that ended in the quarter.</summary>
    public static async Task EndAsync(Commune commune, int inTime, int late)
    {
        var dossiers = new DossierScene(commune, $"{Guid.CreateVersion7():N}"[^6..]);
        for (var at = 0; at < inTime + late; at++)
        {
            await dossiers.AddAsync(Civil, "2026-01-05", at < inTime ? "2026-01-20" : "2026-01-08", "2026-01-12");
        }
    }

    /// <summary>The leader's draft of the province's own report.</summary>
    public async Task<Page> DraftAsync()
    {
        var leader = await Province.SignInAsync(Role.Leader);
        var form = await (await leader.GetAsync($"/bao-cao/tong-hop?ky={Key}")).FollowAsync("Lập báo cáo tổng hợp");
        return await form.PostFormAsync();
    }
}

/// <summary>A commune's report of the first quarter that the province accepted.</summary>
internal sealed record AcceptedReport(Commune Commune, Page Page)
{
    public static async Task<AcceptedReport> OfAsync(Authority province, Commune commune, string dialogues)
    {
        var leader = await commune.SignInAsync(Role.Leader);
        var report = await (await leader.GetAsync("/bao-cao/lap")).PostFormAsync(("Outline", "cchc"), ("PeriodCode", "2026-Q1"));
        await report.PostFormAsync(("Texts[I.7]", dialogues));
        await (await leader.GetAsync(report.Path + "/ban-hanh")).PostFormAsync();
        var appraiser = await province.SignInAsync(Role.Appraiser);
        await (await appraiser.GetAsync(report.Path + "/xem-xet")).PostFormAsync("button[formaction*='handler=Accept']");
        return new AcceptedReport(commune, report);
    }
}
