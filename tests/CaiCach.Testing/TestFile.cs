using System.Text;

namespace CaiCach.Testing;

/// <summary>A file that a person chooses in a form.</summary>
/// <param name="Name">Its name, with extension.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="ContentType">What the browser says that it is.</param>
public sealed record TestFile(string Name, ReadOnlyMemory<byte> Content, string ContentType = "application/octet-stream")
{
    /// <summary>A text file.</summary>
    public static TestFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), "text/plain");
}
