namespace CaiCach.Planning.Domain.Reading;

/// <summary>Finds the title of a plan, over the lines that it is set in.</summary>
internal static class TitleReader
{
    private const int MostLines = 5;

    public sealed record Title(string Text, int Line);

    public static Title? Read(IReadOnlyList<PlanLine> lines, int headEnd)
    {
        for (var i = 0; i < Math.Min(headEnd + 1, lines.Count); i++)
        {
            if (IsStart(lines[i]))
            {
                return new Title(Collect(lines, i, headEnd), i);
            }
        }

        return null;
    }

    // A title's first words are set in capitals; "Kế hoạch" within a sentence is not.
    private static bool IsStart(PlanLine line)
    {
        var match = HeaderWords.TitleStart().Match(line.Folded);
        return match.Success && line.Marker is null && line.Text[..match.Length].Where(char.IsLetter).All(char.IsUpper);
    }

    private static string Collect(IReadOnlyList<PlanLine> lines, int start, int headEnd)
    {
        var parts = new List<string>();
        for (var i = start; i < Math.Min(start + MostLines, Math.Max(headEnd, start + 1)); i++)
        {
            var line = lines[i];
            var end = HeaderWords.TitleEnd().Match(line.Folded);
            if (
                i > start
                && (
                    line.Marker is not null
                    || line.Text.Length > 250
                    || TargetWords.Annex().IsMatch(line.Folded)
                    || (end.Success && end.Index == 0)
                )
            )
            {
                break;
            }

            parts.Add(end.Success && end.Index > 0 ? line.Text[..end.Index].Trim() : line.Text);
            if (end.Success && end.Index > 0)
            {
                break;
            }
        }

        return string.Join(' ', parts).Trim();
    }
}
