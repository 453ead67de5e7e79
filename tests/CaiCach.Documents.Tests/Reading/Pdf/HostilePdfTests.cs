using System.Globalization;
using System.Text;
using CaiCach.Documents.Reading;

namespace CaiCach.Documents.Tests.Reading.Pdf;

[Collection(PdfReaderTests.ChildProcesses)]
public sealed class HostilePdfTests
{
    /// <summary>Made here: a name for the case, the file, and the code of its refusal.</summary>
    public static TheoryData<string, byte[], string> Files =>
        new()
        {
            { "header alone", "%PDF-1.7\n"u8.ToArray(), "documents.reading.damaged" },
            { "cut off in the middle", Cut(0.5), "documents.reading.damaged" },
            {
                "garbage after the header",
                [.. "%PDF-1.7\n"u8, .. Enumerable.Range(0, 5000).Select(i => (byte)(i * 31))],
                "documents.reading.damaged"
            },
            { "locked with a password", Encrypted(), "documents.reading.encrypted" },
            { "5,000 pages", Pages(5000), "documents.pdf.too_many_pages" },
            { "61 pages without words", Pages(61), "documents.scan.too_many_pages" },
            { "no words and no picture", Pages(1), "documents.reading.empty" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_WhenFileIsHostile_ThenRefusesAndLeavesNothingBehind(string name, byte[] content, string code)
    {
        var before = PdfReaderTests.TemporaryFolders();

        var reading = await PlanFixtures.ReadAsync(content);

        reading.Refusal.ShouldNotBeNull(name).Code.ShouldBe(code);
        PdfReaderTests.TemporaryFolders().ShouldBe(before);
    }

    [Fact]
    public async Task Read_WhenPdfIsNamedDocx_ThenReadsWhatItIs()
    {
        var renamed = Path.Combine(Directory.CreateTempSubdirectory("caicach-test-").FullName, "ke-hoach.docx");
        File.Copy(PlanFixtures.PathOf("ke-hoach.pdf"), renamed);

        var reading = await PlanFixtures.ReadAsync(renamed);

        Directory.Delete(Path.GetDirectoryName(renamed)!, recursive: true);
        reading.Text.ShouldNotBeNull().Form.ShouldBe(DocumentForm.PdfText);
    }

    [Theory]
    // PDF 32000-1, 9.3.6: text rendering mode 0 fills, 3 does not show.
    [InlineData(0, null)]
    [InlineData(3, "documents.reading.empty")]
    public async Task Read_WhenTextDoesNotShow_ThenThePageIsReadAsAPicture(int mode, string? code)
    {
        var words = $"BT /F 12 Tf {mode} Tr 72 700 Td (Ban hanh ke hoach cai cach hanh chinh nam 2026) Tj ET";
        var pdf = Build(
            "",
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
            $"<< /Length {words.Length} >>\nstream\n{words}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        );

        var reading = await PlanFixtures.ReadAsync(pdf);

        reading.Refusal?.Code.ShouldBe(code);
        (reading.Text is null).ShouldBe(code is not null);
    }

    /// <summary>A PDF that says it is encrypted with a key that the empty password does not open.</summary>
    private static byte[] Encrypted()
    {
        var key = new string('7', 64);
        return Build(
            $"/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <{key}> /U <{key}> >> /ID [<00> <00>]",
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
        );
    }

    private static byte[] Pages(int count)
    {
        var kids = string.Join(' ', Enumerable.Range(3, count).Select(i => $"{i} 0 R"));
        string[] pages = [.. Enumerable.Repeat("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>", count)];
        return Build("", ["<< /Type /Catalog /Pages 2 0 R >>", $"<< /Type /Pages /Kids [{kids}] /Count {count} >>", .. pages]);
    }

    private static byte[] Build(string trailer, params string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var starts = new List<int>();
        foreach (var content in objects)
        {
            starts.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{starts.Count} 0 obj\n{content}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        pdf.AppendJoin("", starts.Select(start => $"{start:D10} 00000 n \n"));
        pdf.Append(
            CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n"
        );
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static byte[] Cut(double share)
    {
        var whole = File.ReadAllBytes(PlanFixtures.PathOf("ke-hoach.pdf"));
        return whole[..(int)(whole.Length * share)];
    }
}
