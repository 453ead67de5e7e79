using CaiCach.Documents.Signatures;
using CaiCach.OneStop.Data;

namespace CaiCach.OneStop.Features;

/// <summary>A file with its signatures, as a page shows them.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Href">Where it is downloaded.</param>
/// <param name="Signatures">Its signatures; null for another file than a PDF, or one whose content is lost.</param>
/// <param name="RootsCount">How many authorities the installation trusts.</param>
internal sealed record CheckedFileView(string FileName, string Href, PdfSignatures? Signatures, int RootsCount)
{
    public static CheckedFileView Of(CheckedFile file, string href, SignedFiles files) =>
        new(file.Kept.FileName, href, file.Signatures, files.Trust.RootsCount);
}
