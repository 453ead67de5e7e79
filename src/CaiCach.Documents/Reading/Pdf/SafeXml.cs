using System.Text;
using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Opens the XML that poppler's tools write from a stranger's file: no DTD, no outside entity, no characters that XML forbids.</summary>
internal static class SafeXml
{
    public static XmlReader Open(byte[] xml)
    {
        var text = Encoding.UTF8.GetString(xml);
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            kept.Append(letter >= ' ' && letter is not ('\uFFFE' or '\uFFFF') || letter is '\n' or '\t' ? letter : ' ');
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreWhitespace = true,
        };
        return XmlReader.Create(new StringReader(kept.ToString()), settings);
    }
}
