using System.Xml;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>Opens the XML that poppler's tools write from a stranger's file: no DTD, no outside entity, no control characters.</summary>
internal static class SafeXml
{
    /// <summary>The reader; control characters in <paramref name="xml"/> become spaces.</summary>
    public static XmlReader Open(byte[] xml)
    {
        for (var i = 0; i < xml.Length; i++)
        {
            if (xml[i] < ' ' && xml[i] is not ((byte)'\n' or (byte)'\t'))
            {
                xml[i] = (byte)' ';
            }
        }

        var settings = new XmlReaderSettings
        {
            // Each output opens with a DOCTYPE of poppler's own; it is passed over, never read.
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreWhitespace = true,
        };
        return XmlReader.Create(new MemoryStream(xml), settings);
    }
}
