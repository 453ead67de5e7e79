using System.Globalization;
using System.Text;

namespace CaiCach.Samples;

/// <summary>Reads the text files under <c>plans/</c>; <c>samples/README.md</c> describes the lines.</summary>
internal sealed class SampleText
{
    private readonly List<(string Name, string Value)> _header = [];
    private readonly List<SampleBlock> _body = [];
    private readonly List<SampleAnnex> _annexes = [];
    private List<SampleColumn> _columns = [];

    /// <summary>The plan of a file.</summary>
    public static SamplePlan Read(string file)
    {
        var text = new SampleText();
        foreach (var line in File.ReadLines(file, Encoding.UTF8).Select(line => line.Normalize(NormalizationForm.FormC).TrimEnd()))
        {
            if (line.Length > 0)
            {
                text.Take(line);
            }
        }

        return new SamplePlan
        {
            Header = text._header.ToLookup(line => line.Name, line => line.Value, StringComparer.Ordinal),
            Body = text._body,
            Annexes = text._annexes,
        };
    }

    /// <summary>Parts between ";;"; a dash alone is none.</summary>
    public static IReadOnlyList<string> List(string text) =>
        text is "-" ? [] : text.Split(";;", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private void Take(string line)
    {
        var fields = line.Length > 2 ? line[2..].Split(" | ", StringSplitOptions.TrimEntries) : [];
        switch (line[0])
        {
            case '@':
                TakeHeader(line);
                break;
            case '#':
                var depth = line.IndexOf(' ', StringComparison.Ordinal);
                _body.Add(new SampleBlock(line[..depth], line[(depth + 1)..]));
                break;
            case '!':
                var target = new SampleTarget(fields[0], fields[1], fields[4], Measures(fields[3]));
                _body.Add(new SampleBlock(fields[2], target.Text, target));
                break;
            case '=':
                _annexes[^1].Areas.Add(new SampleArea(fields[2], fields[0], fields[1]));
                break;
            case '>':
                var area = _annexes[^1].Areas[^1];
                area.Goals.Add(new SampleGoal(new SampleTarget(area.Id, fields[0], fields[2], Measures(fields[1]))));
                break;
            case '*':
                TakeTask(fields);
                break;
            case '+':
                LastTask().Activities.Add(new SampleActivity(fields[0], fields[1], List(fields[2]), List(fields[3]), Codes(fields[4])));
                break;
            case '-':
                _body.Add(new SampleBlock("-", line[2..]));
                break;
            default:
                _body.Add(new SampleBlock("p", line));
                break;
        }
    }

    private void TakeHeader(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (name, value) = (line[1..space], line[(space + 1)..]);
        if (name is "columns")
        {
            _columns = [.. List(value).Select(Column)];
        }
        else if (name is "annex")
        {
            var fields = value.Split(" | ", StringSplitOptions.TrimEntries);
            var annex = new SampleAnnex(fields[0], fields[1], fields[2], _columns);
            if (fields[0] is "tasks")
            {
                annex.Areas.Add(new SampleArea(fields[3], "", ""));
            }

            _annexes.Add(annex);
        }
        else
        {
            _header.Add((name, value));
        }
    }

    private void TakeTask(string[] fields)
    {
        var isFrame = _annexes[^1].Layout is "frame";
        var goals = _annexes[^1].Areas[^1].Goals;
        if (goals.Count == 0)
        {
            goals.Add(new SampleGoal(Target: null));
        }

        if (isFrame)
        {
            var budget = fields[4] is "-" ? null : fields[4];
            goals[^1].Tasks.Add(new SampleTask(fields[0], fields[1], List(fields[2]), List(fields[3])) { Budget = budget });
            return;
        }

        var task = new SampleTask(fields[0], fields[1], List(fields[3]), List(fields[4]));
        task.Activities.Add(new SampleActivity(No: null, Text: null, List(fields[2]), List(fields[5]), Codes(fields[6])));
        goals[^1].Tasks.Add(task);
    }

    private SampleTask LastTask() => _annexes[^1].Areas[^1].Goals[^1].Tasks[^1];

    private static SampleColumn Column(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return new SampleColumn(double.Parse(text[..space], CultureInfo.InvariantCulture), text[(space + 1)..]);
    }

    private static string[] Codes(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<SampleMeasure> Measures(string text) =>
        [
            .. List(text)
                .Select(measure => measure.Split(' ', 3))
                .Select(parts => new SampleMeasure(parts[0], decimal.Parse(parts[1], CultureInfo.InvariantCulture), parts[2])),
        ];
}
