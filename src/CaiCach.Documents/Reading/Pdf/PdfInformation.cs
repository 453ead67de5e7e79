using System.Globalization;
using System.Text;

namespace CaiCach.Documents.Reading.Pdf;

/// <summary>What <c>pdfinfo</c> says of a file.</summary>
/// <param name="PageCount">Pages of the document.</param>
internal sealed record PdfInformation(int PageCount)
{
    /// <summary>Null when the output names no pages.</summary>
    public static PdfInformation? Read(byte[] output)
    {
        foreach (var line in Encoding.UTF8.GetString(output).Split('\n'))
        {
            if (
                line.StartsWith("Pages:", StringComparison.Ordinal)
                && int.TryParse(line["Pages:".Length..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pages)
                && pages > 0
            )
                return new PdfInformation(pages);
        }
        return null;
    }
}
