using System.Globalization;
using System.Text.Json;
using CaiCach.Indicators.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using CaiCach.Planning.Tests.Domain.Reading;

namespace CaiCach.Planning.Tests.Domain.Binding;

public sealed class IndicatorProposalsTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.85;
    private readonly IndicatorProposals _proposals = new(new ShippedNames());

    [Fact]
    public async Task Proposals_OfTheGoldTargets_HaveTheRightIndicatorFirst()
    {
        if (SharedPlans.Folder is not { } folder)
        {
            output.WriteLine("shared/plans is not beside this checkout; the made-up targets hold the proposals here.");
            return;
        }

        var (measures, rightMeasures, targets, rightTargets) = (0, 0, 0, 0);
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(HereFolder(), "gold-bindings.txt")))
        {
            var parts = line.Split(' ');
            var gold = PlanReadingJson.Read(await File.ReadAllTextAsync(Path.Combine(folder, "gold", parts[0] + ".json")));
            var target = gold.Targets[int.Parse(parts[1], CultureInfo.InvariantCulture)];
            var proposed = Propose(target).Select(ranked => ranked.Count > 0 ? ranked[0].Indicator.Code : "–").ToList();
            var expected = parts[2..];
            proposed.Count.ShouldBe(expected.Length);
            var right = expected.Zip(proposed).Count(pair => pair.First == pair.Second);
            measures += expected.Length;
            rightMeasures += right;
            targets++;
            rightTargets += right == expected.Length ? 1 : 0;
            output.WriteLine(
                $"{parts[0]} {parts[1]}: {string.Join(' ', expected.Zip(proposed, (one, other) => one == other ? one : $"{one}≠{other}"))}"
            );
        }

        output.WriteLine($"thresholds {rightMeasures}/{measures}, targets {rightTargets}/{targets}");
        ((double)rightMeasures / measures).ShouldBeGreaterThanOrEqualTo(LeastShare);
        ((double)rightTargets / targets).ShouldBeGreaterThanOrEqualTo(LeastShare);
    }

    [Theory]
    [InlineData("Từ 97% hồ sơ TTHC trở lên được giải quyết đúng hạn", "HS-11")]
    [InlineData("Trên 60% hồ sơ nộp trực tuyến", "HS-21")]
    [InlineData("100% thủ tục hành chính nội bộ được công bố", "TT-03")]
    [InlineData("Tổ chức 02 cuộc đối thoại với người dân", "DT-01")]
    [InlineData("90% hộ gia đình có cáp quang, internet băng thông rộng", "XH-04")]
    [InlineData("100% nhiệm vụ do tỉnh giao hoàn thành đúng hạn", "NV-13")]
    [InlineData("Tỷ lệ hồ sơ trễ hạn không quá 2%", "HS-13")]
    public void Proposal_OfAMadeUpTarget_NamesItsIndicatorFirst(string text, string code)
    {
        var (measures, _) = CaiCach.Planning.Domain.Reading.MeasuresReader.Read(text);

        Propose(
            new TargetReading
            {
                Area = null,
                Text = text,
                Measures = measures,
            }
        )[0]
            [0]
            .Indicator.Code.ShouldBe(code);
    }

    /// <summary>All of what should be less is no target.</summary>
    [Fact]
    public void Proposal_OfAllOfWhatShouldBeLess_IsNotThatIndicator() =>
        Propose(
            new TargetReading
            {
                Area = null,
                Text = "100% hồ sơ giải quyết trễ hạn có văn bản xin lỗi",
                Measures = [new MeasureReading(MeasureComparator.Exactly, 100, "%")],
            }
        )[0]
            [0]
            .Indicator.Code.ShouldBe("HS-14");

    [Fact]
    public void Proposal_OfWordsThatNoIndicatorHas_IsNone() =>
        Propose(
            new TargetReading
            {
                Area = null,
                Text = "Trồng mới một trăm cây bóng mát",
                Measures = [],
            }
        )[0]
            .ShouldBeEmpty();

    private IReadOnlyList<IReadOnlyList<ProposedIndicator>> Propose(TargetReading target) =>
        _proposals.Of(
            target.Text,
            [
                .. target.Measures.Select(measure => new TargetMeasure(
                    measure.Comparator == MeasureComparator.AtMost ? "<=" : "=",
                    measure.Value,
                    measure.Unit
                )),
            ],
            target.Area is { } area ? Foundation.Reform.ReformAreas.Of(area).Id : null
        );

    private static string HereFolder() => Path.Combine(Root(), "tests", "CaiCach.Planning.Tests", "Domain", "Binding");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CaiCach.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    /// <summary>The names in the shipped files.</summary>
    private sealed class ShippedNames : IIndicatorNames
    {
        public IReadOnlyList<IndicatorName> All { get; } =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Root(), "data", "indicators"), "*.json")
                .Where(file => char.IsDigit(Path.GetFileName(file)[0]))
                .Order(StringComparer.Ordinal)
                .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("indicators").EnumerateArray())
                .Select(one => new IndicatorName(
                    one.GetProperty("code").GetString()!,
                    one.GetProperty("name").GetString()!,
                    one.GetProperty("area").GetString()!,
                    one.GetProperty("measure").GetString()!,
                    one.GetProperty("better").GetString() is { } better ? better == "higher" : null,
                    FigureOrigin.Computed,
                    one.TryGetProperty("keywords", out var keywords) ? [.. keywords.EnumerateArray().Select(word => word.GetString()!)] : []
                )),
        ];
    }
}
