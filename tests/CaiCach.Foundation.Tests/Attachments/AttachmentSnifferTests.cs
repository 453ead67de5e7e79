using System.Text;
using CaiCach.Foundation.Attachments;

namespace CaiCach.Foundation.Tests.Attachments;

public sealed class AttachmentSnifferTests
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    public static TheoryData<string, byte[], string> Taken =>
        new()
        {
            { "a.pdf", MadeFiles.Text("%PDF-1.7\n"), "application/pdf" },
            { "A.PDF", MadeFiles.Text("%PDF-1.4\n"), "application/pdf" },
            { "a.docx", MadeFiles.Office("word/document.xml"), AttachmentType.Docx.MediaType },
            { "a.xlsx", MadeFiles.Office("xl/workbook.xml", Spreadsheet), AttachmentType.Xlsx.MediaType },
            { "a.pptx", MadeFiles.Office("ppt/presentation.xml"), AttachmentType.Pptx.MediaType },
            { "a.doc", MadeFiles.Ole("WordDocument"), AttachmentType.Doc.MediaType },
            { "a.xls", MadeFiles.Ole("Workbook"), AttachmentType.Xls.MediaType },
            { "a.xls", MadeFiles.Ole("Book"), AttachmentType.Xls.MediaType }, // Excel 95
            { "a.png", MadeFiles.Bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), "image/png" },
            { "a.jpeg", MadeFiles.Bytes(0xFF, 0xD8, 0xFF, 0xE0), "image/jpeg" },
            { "a.tif", MadeFiles.Bytes(0x49, 0x49, 0x2A, 0x00), "image/tiff" },
            { "a.tiff", MadeFiles.Bytes(0x4D, 0x4D, 0x00, 0x2A), "image/tiff" },
            { "a.heic", MadeFiles.Bytes([0, 0, 0, 24, .. "ftypheic"u8]), "image/heic" },
            { "a.mp4", MadeFiles.Bytes([0, 0, 0, 24, .. "ftypisom"u8]), "video/mp4" },
            { "a.txt", MadeFiles.Text("Danh sách hộ dân"), "text/plain" },
            { "a.csv", MadeFiles.Text("\ufeffHọ tên;Tuổi\r\nAn;30\r\n"), "text/plain" },
            { "a.csv", [0x54, 0xEA, 0x6E, 0x2C, 0x31], "text/plain" }, // an eight-bit encoding of old
            { "a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Kế hoạch")], "text/plain" },
            { "Báo cáo 12.2025", MadeFiles.Text("%PDF-1.7\n"), "application/pdf" }, // no ending
            { "1. Kế hoạch", MadeFiles.Text("%PDF-1.7\n"), "application/pdf" },
        };

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "a.pdf", MadeFiles.Office("word/document.xml"), "attachments.extension_mismatch" },
            { "a.jpg", MadeFiles.Bytes(0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A), "attachments.extension_mismatch" },
            { "a.html", MadeFiles.Text("xin chào"), "attachments.extension_mismatch" },
            { "a.bat", MadeFiles.Text("del *.*"), "attachments.extension_mismatch" },
            { "a.docm", MadeFiles.Office("word/document.xml"), "attachments.extension_mismatch" },
            { "a.pdf", MadeFiles.Text("MZ\u0090"), "attachments.executable" },
            { "a.txt", MadeFiles.Text("#!/bin/sh\n"), "attachments.executable" },
            { "a.doc", MadeFiles.Text("\u007fELF\u0002"), "attachments.executable" },
            { "a.txt", MadeFiles.Text("<!DOCTYPE html><script>"), "attachments.markup" },
            { "a.txt", MadeFiles.Text("\ufeff \r\n<svg onload=x>"), "attachments.markup" },
            { "a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<html>")], "attachments.markup" },
            { "a.xls", MadeFiles.Text("<?xml version=\"1.0\"?><Workbook/>"), "attachments.markup" },
            { "a.docx", MadeFiles.Office("word/document.xml", "x", ("word/vbaProject.bin", "x")), "attachments.macros" },
            { "a.xlsx", MadeFiles.Office("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"), "attachments.macros" },
            { "a.docx", MadeFiles.Office("word/document.xml", "application/vnd.ms-office.vbaProject"), "attachments.macros" },
            { "a.doc", MadeFiles.Ole("WordDocument", "Macros", "VBA"), "attachments.macros" },
            { "a.xls", MadeFiles.Ole("Workbook", "_VBA_PROJECT_CUR"), "attachments.macros" },
            { "a.docx", MadeFiles.Ole("EncryptedPackage"), "attachments.encrypted" },
            { "a.zip", MadeFiles.Zip(("a.txt", "x")), "attachments.archive" },
            { "a.docx", MadeFiles.Zip(("word/document.xml", "x")), "attachments.archive" }, // no content types: no Office file
            { "a.zip", MadeFiles.Bytes(0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C), "attachments.archive" },
            { "a.docx", MadeFiles.Office("word/document.xml")[..^30], "attachments.type_not_allowed" }, // cut short
            { "a.doc", MadeFiles.Ole("PowerPoint Document"), "attachments.type_not_allowed" },
            { "a.msi", MadeFiles.Ole("Property"), "attachments.type_not_allowed" },
            { "a.txt", MadeFiles.Bytes(0x54, 0x00, 0x01, 0x02), "attachments.type_not_allowed" },
            { "a.mov", MadeFiles.Bytes([0, 0, 0, 24, .. "ftypqt  "u8]), "attachments.type_not_allowed" },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Sniff_WhenContentAndNameAgree_ThenTellsTheType(string fileName, byte[] content, string mediaType) =>
        AttachmentSniffer.Sniff(new MemoryStream(content), fileName).Value.MediaType.ShouldBe(mediaType);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Sniff_WhenItMayNotBeAttached_ThenSaysWhy(string fileName, byte[] content, string code) =>
        AttachmentSniffer.Sniff(new MemoryStream(content), fileName).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void Sniff_WhenAnArchiveHasTooManyEntriesOrAHugeContentTypes_ThenRefusesWithoutReadingThem()
    {
        var many = MadeFiles.Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}", ""))]);
        var huge = MadeFiles.Zip(("[Content_Types].xml", new string(' ', 50_000_000)), ("word/document.xml", "x"));

        AttachmentSniffer.Sniff(new MemoryStream(many), "a.docx").Errors[0].Code.ShouldBe("attachments.type_not_allowed");
        AttachmentSniffer.Sniff(new MemoryStream(huge), "a.docx").Errors[0].Code.ShouldBe("attachments.type_not_allowed");
    }

    [Fact]
    public void Sniff_WhenAnOfficeFileIsCutAnywhere_ThenRefusesOrTellsItsTypeButNeverThrows()
    {
        var whole = MadeFiles.Office("word/document.xml", Spreadsheet, ("word/styles.xml", "x"));

        for (var length = 4; length < whole.Length; length++)
        {
            AttachmentSniffer.Sniff(new MemoryStream(whole[..length]), "a.docx").Failed.ShouldBeTrue($"{length} bytes");
        }
    }

    [Theory]
    [InlineData("Báo cáo quý III.pdf", "Báo cáo quý III.pdf")]
    [InlineData("C:\\Users\\an\\Kế hoạch.PDF", "Kế hoạch.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("a\u202efdp.exe", "afdp.exe")] // direction override
    [InlineData("a:b*c?.pdf", "a_b_c_.pdf")]
    [InlineData("CON.pdf", "tai-lieuCON.pdf")]
    [InlineData("lpt1.x.pdf", "tai-lieulpt1.x.pdf")]
    [InlineData(".pdf", "tai-lieu.pdf")]
    [InlineData("   ", "tai-lieu.pdf")]
    [InlineData("Kế hoạch số 12.2025", "Kế hoạch số 12.2025.pdf")]
    [InlineData("Ke\u0302\u0301 hoa\u0323ch.pdf", "Kế hoạch.pdf")]
    public void Safe_WhenGivenAName_ThenIsOneThatAnyMachineTakes(string given, string expected) =>
        AttachmentFileName.Safe(given, AttachmentType.Pdf).ShouldBe(expected);

    [Fact]
    public void Safe_WhenTheNameIsTooLong_ThenKeepsTheEndingAndWholeLetters()
    {
        var name = AttachmentFileName.Safe(string.Concat(Enumerable.Repeat("😀ệ", 200)) + ".pdf", AttachmentType.Pdf);

        name.Length.ShouldBeLessThanOrEqualTo(AttachmentLimits.NameMaxLength);
        name.ShouldEndWith(".pdf");
        name.IsNormalized().ShouldBeTrue();
        char.IsHighSurrogate(name[^5]).ShouldBeFalse();
    }
}
