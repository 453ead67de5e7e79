using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Documents.Reading.Word;

/// <summary>Reads Word's paragraphs: tracked deletions, hidden text and field codes left out, soft breaks and typed list markers understood.</summary>
internal sealed class WordParagraphs(WordStyles styles, WordNumbering numbering)
{
    /// <summary>The paragraphs that one of Word's paragraphs holds: parted where a soft break begins a new entry; text boxes follow.</summary>
    public IEnumerable<DocumentParagraph> Read(Paragraph paragraph, bool inCell)
    {
        var marker = numbering.Next(styles.List(paragraph));
        var bold = new Boldness(styles.IsBold(paragraph));
        var text = new StringBuilder();
        Append(paragraph, text, bold);

        var isCentred = styles.IsCentred(paragraph);
        foreach (var line in Entries(text.ToString(), inCell))
        {
            var (typed, rest) = marker is null ? ListMarker.Split(line) : (null, line);
            yield return new DocumentParagraph(rest)
            {
                Marker = marker ?? typed,
                IsBold = bold.IsAll,
                IsCentred = isCentred,
            };
            marker = null;
        }

        foreach (var boxed in TextBoxes(paragraph))
        {
            foreach (var inner in Read(boxed, inCell))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<string> Entries(string text, bool inCell)
    {
        var entry = string.Empty;
        foreach (var line in text.Split('\n').Select(CleanText.Of).Where(l => l.Length > 0))
        {
            if (entry.Length > 0 && BeginsEntry(entry, line, inCell))
            {
                yield return entry;
                entry = line;
            }
            else
            {
                entry = entry.Length > 0 ? entry + " " + line : line;
            }
        }

        if (entry.Length > 0)
        {
            yield return entry;
        }
    }

    // In a cell a soft break parts entries; in running text it only shapes a title. A line that ends in a dash or comma goes on.
    private static bool BeginsEntry(string before, string line, bool inCell) =>
        ListMarker.IsBefore(line) || (inCell && char.IsUpper(line[0]) && before[^1] is not ('-' or '–' or ',' or ':' or '('));

    private void Append(OpenXmlElement parent, StringBuilder text, Boldness bold)
    {
        foreach (var child in parent.ChildElements)
        {
            switch (child)
            {
                case DeletedRun or MoveFromRun or ParagraphProperties:
                    break;
                case Run run:
                    Append(run, text, bold);
                    break;
                default:
                    Append(child, text, bold);
                    break;
            }
        }
    }

    private void Append(Run run, StringBuilder text, Boldness bold)
    {
        if (run.RunProperties?.Vanish is { } hidden && WordStyles.IsOn(hidden))
        {
            return;
        }

        foreach (var child in run.ChildElements)
        {
            switch (child)
            {
                case Text words:
                    text.Append(words.Text);
                    bold.Saw(words.Text, styles.IsBold(run));
                    break;
                case TabChar or PositionalTab:
                    text.Append(' ');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case SymbolChar:
                    text.Append("- ");
                    break;
            }
        }
    }

    // Word writes a text box twice, for new and old readers; the first is the one to read.
    private static IEnumerable<Paragraph> TextBoxes(Paragraph paragraph) =>
        paragraph
            .Descendants<TextBoxContent>()
            .Where(box => !box.Ancestors<AlternateContentFallback>().Any())
            .SelectMany(box => box.Elements<Paragraph>());

    private sealed class Boldness(bool inherited)
    {
        private bool _anyPlain;
        private bool _anyBold;

        public bool IsAll => _anyBold && !_anyPlain;

        public void Saw(string words, bool? own)
        {
            if (!string.IsNullOrWhiteSpace(words))
            {
                var isBold = own ?? inherited;
                _anyBold |= isBold;
                _anyPlain |= !isBold;
            }
        }
    }
}
