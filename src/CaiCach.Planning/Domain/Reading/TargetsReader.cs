using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Reads the targets: measured items under the headings that the document itself calls mục tiêu or chỉ tiêu.</summary>
internal sealed class TargetsReader(IReadOnlyList<PlanLine> lines, ReadingNotes notes)
{
    private const int LongestHeading = 160;
    private const int UnmarkedLevel = SectionLevels.Letter;

    private readonly List<Heading> _headings = [];

    private sealed record Heading(int Level, string? Marker, bool? HoldsTargets, bool Decides, ReformArea? Area);

    /// <summary>The targets before the annexes.</summary>
    public IReadOnlyList<TargetReading> Read()
    {
        var targets = new List<TargetReading>();
        foreach (var line in Body())
        {
            if (IsHeading(line))
            {
                Enter(line);
                continue;
            }

            if (_headings.LastOrDefault(h => h.HoldsTargets is not null)?.HoldsTargets != true)
            {
                continue;
            }

            var (measures, leans) = MeasuresReader.Read(line.Text);
            if (measures.Count > 0)
            {
                targets.Add(Target(line, measures, leans));
            }
            else if (SectionLevels.Of(line.Marker) < SectionLevels.Dash && line.Text.Length <= LongestHeading)
            {
                // A numbered item that only leads in ("1.2. Về thủ tục hành chính, đến cuối năm:") numbers what stands below it.
                Enter(line);
            }
        }

        return targets;
    }

    private IEnumerable<PlanLine> Body() =>
        lines
            .TakeWhile(l => l.IsInTable || !(TargetWords.Annex().IsMatch(l.Folded) && l.Text.Length < 200 && l.Marker is null))
            .Where(l => !l.IsInTable && l.Text.Length > 0);

    private static bool IsHeading(PlanLine line)
    {
        var level = SectionLevels.Of(line.Marker);
        var text = line.Text;
        if (
            level is SectionLevels.Dash or SectionLevels.Plus
            || text.Length > LongestHeading
            || MeasuresReader.Read(text).Measures.Count > 0
        )
        {
            return false;
        }

        var speaks =
            TargetWords.Targets().IsMatch(line.Folded)
            || TargetWords.Others().IsMatch(line.Folded)
            || AreaWords.OfHeading(line.Folded) is not null;
        if (level == SectionLevels.None)
        {
            return speaks && text.Length <= 110 && (line.IsBold || text[^1] == ':') && text[^1] is not ('.' or ';');
        }

        return level is SectionLevels.Chapter or SectionLevels.Part || (text[^1] is not ('.' or ';' or ',') && speaks);
    }

    private void Enter(PlanLine line)
    {
        var level = SectionLevels.Of(line.Marker);
        level = level == SectionLevels.None ? UnmarkedLevel : level;
        _headings.RemoveAll(h => h.Level >= level);
        var isTargets = TargetWords.Targets().IsMatch(line.Folded);
        var isOthers = TargetWords.Others().IsMatch(line.Folded);
        var above = _headings.LastOrDefault(h => h.HoldsTargets is not null)?.HoldsTargets;
        bool? holds =
            isTargets ? true
            : isOthers ? false
            : above;
        _headings.Add(new Heading(level, line.Marker, holds, isTargets || isOthers, AreaWords.OfHeading(line.Folded)));
    }

    private TargetReading Target(PlanLine line, IReadOnlyList<MeasureReading> measures, bool leans)
    {
        var section = Section(line);
        var doubts = new List<ReadingField>();
        var area = _headings.LastOrDefault(h => h.Area is not null)?.Area;
        if (area is null)
        {
            area = LeadInArea(line.Folded) ?? AreaWords.OfItem(line.Folded);
            doubts.Add(ReadingField.Area);
        }

        if (leans)
        {
            doubts.Add(ReadingField.Measures);
            notes.At(PlanReadingErrors.Item(section ?? line.Text[..Math.Min(30, line.Text.Length)]), PlanReadingErrors.LeansOnWords);
        }

        return new TargetReading
        {
            Area = area,
            Section = section,
            Text = line.Text,
            Measures = measures,
            Place = new SourcePlace(line.Block, null, line.Block),
            InDoubt = doubts,
        };
    }

    // "Cải cách thủ tục hành chính: 100% hồ sơ …" names its area before the colon.
    private static ReformArea? LeadInArea(string folded)
    {
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 90 ? AreaWords.OfHeading(folded[..colon]) : null;
    }

    // "1.2" says its place by itself; "a" needs what it stands under: "II.1.a".
    private string? Section(PlanLine line)
    {
        var level = SectionLevels.Of(line.Marker);
        var markers = _headings.Where(h => h.Marker is not null && h.Level < level).Select(h => SectionLevels.Bare(h.Marker!)).ToList();
        if (line.Marker is not null && level < SectionLevels.Dash)
        {
            markers.Add(SectionLevels.Bare(line.Marker));
        }

        var whole = markers.FindLastIndex(m => m.Contains('.', StringComparison.Ordinal));
        var path = whole >= 0 ? markers.Skip(whole) : markers;
        var section = string.Join('.', path);
        return section.Length == 0 ? null : section;
    }
}
