using System.Text.RegularExpressions;
using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The bodies that a cell names, spelled as printed, by the role that the cell itself may give them.</summary>
internal sealed class NameList
{
    private readonly List<string> _lead = [];
    private readonly List<string> _helping = [];
    private readonly List<string> _others = [];

    public IReadOnlyList<string> Lead => _lead;

    public IReadOnlyList<string> Helping => _helping;

    /// <summary>Lines that name no body but a way of working.</summary>
    public IReadOnlyList<string> Others => _others;

    /// <summary>Reads a cell of the lead column, or of the coordinating column.</summary>
    public static NameList Of(IReadOnlyList<DocumentParagraph> paragraphs, bool isLead)
    {
        var list = new NameList();
        var names = isLead ? list._lead : list._helping;
        foreach (var line in Entries.Lines(paragraphs))
        {
            names = list.Read(line, names);
        }

        return list;
    }

    // A role said once ("Cơ quan phối hợp:") holds until the next.
    private List<string> Read(string line, List<string> names)
    {
        var rest = Entries.Bare(line).Length == 0 ? string.Empty : line.Trim(' ', '-', '–', '+', '•');
        var label = BodyWords.RoleLabel().Match(Folding.Of(rest));
        if (label.Success)
        {
            names = label.Groups["lead"].Success ? _lead : _helping;
            rest = rest[label.Length..];
        }

        foreach (var name in rest.Split(';').SelectMany(SplitNames).Select(Entries.Bare).Where(n => n.Length > 0))
        {
            var target = BodyWords.WayOfWorking().IsMatch(Folding.Of(name)) && !BodyWords.IsBody(name) ? _others : names;
            if (!target.Contains(name, StringComparer.Ordinal))
            {
                target.Add(name);
            }
        }

        return names;
    }

    private static IEnumerable<string> SplitNames(string part)
    {
        var name = string.Empty;
        foreach (var piece in AtCommas(part))
        {
            // "Cán bộ" before ", Công chức" only opens the phrase.
            name = name.Length == 0 ? piece : name + ", " + piece;
            if (!BodyWords.Opening().IsMatch(Folding.Of(Entries.Bare(name))))
            {
                foreach (var officer in SplitFields(name))
                {
                    yield return officer;
                }

                name = string.Empty;
            }
        }

        if (name.Length > 0)
        {
            yield return name;
        }
    }

    private static IEnumerable<string> AtCommas(string part)
    {
        var folded = Folding.Of(part);
        var start = 0;
        foreach (Match comma in BodyWords.Comma().Matches(folded))
        {
            yield return part[start..comma.Index];
            start = comma.Index + comma.Length;
        }

        yield return part[start..];
    }

    // "công chức Tư pháp, Kế toán, Văn hóa - TT" are three officers.
    private static string[] SplitFields(string name)
    {
        var pieces = name.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return
            pieces.Length > 1
            && BodyWords.Officer().IsMatch(Folding.Of(pieces[0]))
            && pieces.Skip(1).All(p => BodyWords.Field().IsMatch(Folding.Of(p)))
            ? pieces
            : [name];
    }
}
