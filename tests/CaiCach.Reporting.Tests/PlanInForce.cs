using CaiCach.Documents.Official;
using CaiCach.Foundation.Units;
using CaiCach.Planning.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests;

/// <summary>One task of a made-up plan.</summary>
internal sealed record PlannedTask(string Text, string Lead, string Deliverable, string Deadline);

/// <summary>A plan as people bring it: written in Word, read, approved, issued; its tasks reported on and confirmed at the pages.</summary>
internal sealed class PlanInForce(Commune commune, Guid id)
{
    public static readonly IReadOnlyList<PlannedTask> FourTasks =
    [
        new("Ban hành kế hoạch tuyên truyền cải cách hành chính", "Phòng Văn hóa – Xã hội", "Kế hoạch", "Trước 31/01/2026"),
        new("Kiểm tra công tác cải cách hành chính tại các thôn", "Văn phòng HĐND và UBND", "Báo cáo kết quả kiểm tra", "Trước 28/02/2026"),
        new("Rà soát thủ tục hành chính thuộc thẩm quyền", "Phòng Kinh tế", "Danh mục thủ tục hành chính", "Quý II/2026"),
        new("Số hóa hồ sơ lưu trữ", "Trung tâm Phục vụ hành chính công", "Kho dữ liệu số", "Trước 10/02/2026"),
    ];

    public Guid Id => id;

    /// <summary>A plan of these tasks for 2026, issued on 05/01/2026; the clock stays where the test put it.</summary>
    public static async Task<PlanInForce> OfAsync(Commune commune, IReadOnlyList<PlannedTask> tasks)
    {
        var file = OfficialDocumentWriter.Write(Document(commune, tasks));
        var planId = await commune.InScopeAsync(async services =>
            (
                await services
                    .GetRequiredService<IPlanImport>()
                    .ImportAsync(commune.Id, "ke-hoach.docx", new MemoryStream(file), CancellationToken.None)
            ).Value
        );
        var leader = await commune.SignInAsync(Role.Leader);
        var approved = await (await leader.GetAsync($"/ke-hoach/{planId}/phe-duyet")).PostFormAsync();
        approved.ShouldBeAt($"/ke-hoach/{planId}/ban-hanh");
        (
            await approved.PostFormAsync(
                ("Number", "07/KH-UBND"),
                ("IssuedOn", new DateOnly(2026, 1, 5)),
                ("SignerTitle", "Chủ tịch UBND"),
                ("SignerName", "Nguyễn Văn Đức")
            )
        ).ShouldBeAt($"/ke-hoach/{planId}");
        return new PlanInForce(commune, planId);
    }

    /// <summary>Hands a task in on a day and has it confirmed.</summary>
    public async Task FinishAsync(string text, DateOnly on)
    {
        var url = await TaskUrlAsync(text);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync(url + "/tien-do");
        var milestone = page.Find("select[name=MilestoneId] option[value]:not([value=''])").GetAttribute("value");
        (
            await page.PostFormAsync(
                ("PercentComplete", 100),
                ("OccurredOn", on),
                ("Words", "Đã hoàn thành."),
                ("MilestoneId", milestone),
                ("DocumentNumber", "12/BC-UBND")
            )
        ).ShouldBeAt(url);
        var leader = await commune.SignInAsync(Role.Leader);
        var confirm = await leader.GetAsync(url + "/xac-nhan");
        (await confirm.PostFormAsync("form[method=post] button.main")).ShouldHaveNoErrors();
    }

    /// <summary>Reports words on a task without handing anything in.</summary>
    public async Task ReportAsync(string text, DateOnly on, string words)
    {
        var url = await TaskUrlAsync(text);
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync(url + "/tien-do");
        (await page.PostFormAsync(("PercentComplete", 40), ("OccurredOn", on), ("Words", words))).ShouldBeAt(url);
    }

    private async Task<string> TaskUrlAsync(string text)
    {
        var coordinator = await commune.SignInAsync(Role.Coordinator);
        var page = await coordinator.GetAsync($"/ke-hoach/{id}");
        var link = page.Document.QuerySelectorAll("a").First(link => link.TextContent.Trim() == text);
        return link.GetAttribute("href")!;
    }

    private static OfficialDocument Document(Commune commune, IReadOnlyList<PlannedTask> tasks)
    {
        var authority = new OfficialAuthority(commune.Name);
        return new OfficialDocument
        {
            Issuer = authority.Issuer,
            Symbol = "KH-UBND",
            Place = authority.Place,
            Date = new OfficialDate(2026, 1, null),
            TypeName = "Kế hoạch",
            Subject = "Cải cách hành chính năm 2026",
            Body =
            [
                new OfficialHeading(OfficialHeadingLevel.Roman, "I. MỤC ĐÍCH, YÊU CẦU"),
                new OfficialParagraph("Nâng cao chất lượng phục vụ người dân."),
            ],
            Attachments =
            [
                new OfficialAttachment
                {
                    Label = "Phụ lục I",
                    Title = "Công tác chỉ đạo, điều hành cải cách hành chính",
                    IsLandscape = true,
                    Body =
                    [
                        new OfficialTable(
                            [
                                new("TT", 5),
                                new("Nhiệm vụ", 30),
                                new("Sản phẩm", 20),
                                new("Cơ quan chủ trì", 20),
                                new("Cơ quan phối hợp", 20),
                                new("Thời gian hoàn thành", 15),
                            ],
                            [
                                .. tasks.Select(
                                    (task, index) =>
                                        new OfficialRow([
                                            new($"{index + 1}"),
                                            new(task.Text),
                                            new(task.Deliverable),
                                            new(task.Lead),
                                            new("Các phòng, đơn vị liên quan"),
                                            new(task.Deadline),
                                        ])
                                ),
                            ]
                        ),
                    ],
                },
            ],
            MadeAt = DateTimeOffset.UnixEpoch,
        };
    }
}
