using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Features.Imports;

/// <summary>A source held against what stands here.</summary>
public sealed class ReconcileTests
{
    [Fact]
    public async Task Dossier_ThatTheSourceJudgesOtherwise_IsListed()
    {
        var commune = await Given.ACommuneAsync();
        var procedure = await commune.AProcedureAsync();
        var (agreed, judged) = (Row("01", "03/03/2026 08:00"), Row("02", "13/03/2026 16:00"));
        await commune.ImportAsync(agreed, judged);
        var leader = await commune.SignInAsync(Role.Leader);

        var page = await leader.GetAsync("/mot-cua/nhap-ho-so/doi-chieu?loai=OtherVerdict");

        page.ShouldSay(judged.Code).ShouldSay("đúng hạn").ShouldSay("II.06a").ShouldNotSay(agreed.Code);

        ExportRow Row(string number, string finished) =>
            new($"H99.98.97-260302-99{number}", procedure, "Đã xử lý xong") { Finished = finished, Verdict = "Đúng hạn" };
    }
}
