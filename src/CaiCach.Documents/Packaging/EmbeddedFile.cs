namespace CaiCach.Documents.Packaging;

/// <summary>Files that are part of this library: templates of parts and the fixed words of forms.</summary>
internal static class EmbeddedFile
{
    /// <summary>The bytes of one of them; a name that does not exist is a bug of ours.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream =
            typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The library has no file {name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
