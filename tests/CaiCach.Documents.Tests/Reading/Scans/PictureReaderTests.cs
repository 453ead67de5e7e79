using System.Buffers.Binary;
using System.IO.Compression;
using CaiCach.Documents.Reading.Scans;
using CaiCach.Documents.Tests.Reading.Pdf;

namespace CaiCach.Documents.Tests.Reading.Scans;

[Collection(PdfReaderTests.ChildProcesses)]
public sealed class PictureReaderTests
{
    /// <summary>Made here: a name for the case, the file, and the code of its refusal.</summary>
    public static TheoryData<string, byte[], string> Files =>
        new()
        {
            { "PNG of 60,000 × 60,000", Png(60_000, 60_000, depth: 8, colour: 0, []), "documents.scan.picture_too_large" },
            { "PNG of negative size", Png(-1, 5, depth: 8, colour: 0, []), "documents.reading.damaged" },
            { "PNG with fewer pixels than it says", Png(200, 200, depth: 8, colour: 0, new byte[50]), "documents.reading.damaged" },
            { "PNG cut off", File.ReadAllBytes(PlanFixtures.PathOf("khung-8-cot-quet.png"))[..20_000], "documents.reading.damaged" },
            { "PNG of an unknown depth", Png(2, 2, depth: 7, colour: 0, new byte[6]), "documents.reading.damaged" },
            { "PNG header alone", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "documents.reading.damaged" },
            { "interlaced PNG", Interlaced(), "documents.scan.picture_format" },
            { "JPEG of 65,000 × 65,000", Jpeg(65_000, 65_000), "documents.scan.picture_too_large" },
            { "JPEG without a frame", [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x02], "documents.reading.damaged" },
            { "TIFF", [.. "II*\0"u8, .. new byte[20]], "documents.scan.picture_format" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_WhenPictureIsHostile_ThenRefusesAndLeavesNothingBehind(string name, byte[] content, string code)
    {
        var before = PdfReaderTests.TemporaryFolders();

        var reading = await PlanFixtures.ReadAsync(content);

        reading.Refusal.ShouldNotBeNull(name).Code.ShouldBe(code);
        PdfReaderTests.TemporaryFolders().ShouldBe(before);
    }

    [Theory]
    // PNG specification, table 11.1: each colour type with its depths; one row of a black and a white pixel.
    [InlineData(1, 0, new byte[] { 0b0100_0000 })]
    [InlineData(2, 0, new byte[] { 0b0011_0000 })]
    [InlineData(4, 0, new byte[] { 0x0F })]
    [InlineData(8, 0, new byte[] { 0, 255 })]
    [InlineData(16, 0, new byte[] { 0, 0, 255, 255 })]
    [InlineData(8, 2, new byte[] { 0, 0, 0, 255, 255, 255 })]
    [InlineData(8, 4, new byte[] { 0, 255, 0, 0 })]
    [InlineData(8, 6, new byte[] { 0, 0, 0, 255, 9, 9, 9, 0 })]
    [InlineData(1, 3, new byte[] { 0b0100_0000 })]
    public void Unpack_WhenFormatIsOfTheSpecification_ThenGivesGreyPixels(byte depth, byte colour, byte[] row) =>
        PngPicture.Unpack(Png(2, 1, depth, colour, [0, .. row])).ShouldBe([0, 255]);

    [Fact]
    public void Unpack_WhenRowsAreFiltered_ThenUndoesEachFilter()
    {
        // Rows 10 20 30, filtered in the five ways of the specification, section 9.2.
        byte[] rows = [0, 10, 20, 30, 1, 10, 10, 10, 2, 0, 0, 0, 3, 5, 5, 5, 4, 0, 0, 0];

        PngPicture.Unpack(Png(3, 5, depth: 8, colour: 0, rows)).ShouldBe([10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30, 10, 20, 30]);
    }

    private static byte[] Png(int width, int height, byte depth, byte colour, byte[] rows, byte interlace = 0)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9], header[12]) = (depth, colour, interlace);
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(rows);
        }

        return
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR"u8, header),
            .. Chunk("PLTE"u8, [0, 0, 0, 255, 255, 255]),
            .. Chunk("IDAT"u8, packed.ToArray()),
            .. Chunk("IEND"u8, []),
        ];
    }

    private static byte[] Interlaced() => Png(2, 1, depth: 8, colour: 0, [0, 0, 255], interlace: 1);

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. kind, .. data, 0, 0, 0, 0];
    }

    private static byte[] Jpeg(ushort width, ushort height) =>
        [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0, 0xFF, 0xD9];
}
