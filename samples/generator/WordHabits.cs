using System.IO.Compression;
using System.Xml.Linq;

namespace CaiCach.Samples;

/// <summary>
/// Gives a .docx the traces that Word leaves when people have worked on it: revision marks, sentences in several runs with spelling
/// marks between, a bookmark of the last place. Readers must see through them.
/// </summary>
internal static class WordHabits
{
    private const int ShortestToSplit = 40;
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static byte[] LeaveIn(byte[] file)
    {
        using var input = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var output = new MemoryStream();
        using (var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in input.Entries)
            {
                var copy = zip.CreateEntry(entry.FullName, CompressionLevel.Optimal);
                copy.LastWriteTime = entry.LastWriteTime;
                using var from = entry.Open();
                using var to = copy.Open();
                if (entry.FullName is "word/document.xml")
                {
                    Changed(XDocument.Load(from, LoadOptions.PreserveWhitespace)).Save(to, SaveOptions.DisableFormatting);
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        return output.ToArray();
    }

    private static XDocument Changed(XDocument document)
    {
        var paragraphs = document.Descendants(W + "p").ToList();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            paragraphs[i]
                .Add(new XAttribute(W + "rsidR", i % 3 == 0 ? "00B4261E" : "007F3A5D"), new XAttribute(W + "rsidRDefault", "00B4261E"));
            foreach (var run in paragraphs[i].Elements(W + "r").ToList())
            {
                Split(run, i);
            }
        }

        var lastPlace = paragraphs[paragraphs.Count / 2];
        lastPlace.Add(
            new XElement(W + "bookmarkStart", new XAttribute(W + "id", 0), new XAttribute(W + "name", "_GoBack")),
            new XElement(W + "bookmarkEnd", new XAttribute(W + "id", 0))
        );
        return document;
    }

    /// <summary>Cuts a run after a word, and inside the next, as Word does where somebody typed again.</summary>
    private static void Split(XElement run, int seed)
    {
        var texts = run.Elements(W + "t").ToList();
        if (texts is not [var text] || text.Value.Length < ShortestToSplit || seed % 2 == 0)
        {
            return;
        }

        var first = text.Value.IndexOf(' ', text.Value.Length / 3) + 1;
        var second = first == 0 ? -1 : text.Value.IndexOf(' ', first);
        if (second <= first + 1)
        {
            return;
        }

        var middle = first + ((second - first) / 2);
        var parts = new[] { text.Value[..first], text.Value[first..middle], text.Value[middle..] };
        var runs = parts.Select(part => Run(run, part)).ToList();
        runs[1].Add(new XAttribute(W + "rsidR", "0091C07A"));
        run.ReplaceWith(runs[0], Mark("spellStart"), runs[1], runs[2], Mark("spellEnd"));
    }

    private static XElement Run(XElement original, string text) =>
        new(W + "r", original.Element(W + "rPr"), new XElement(W + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text));

    private static XElement Mark(string type) => new(W + "proofErr", new XAttribute(W + "type", type));
}
