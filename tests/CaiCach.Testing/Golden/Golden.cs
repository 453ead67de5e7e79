using System.Runtime.CompilerServices;
using Shouldly;

namespace CaiCach.Testing;

/// <summary>
/// Compares what a test made with a file beside it, <c>Golden/&lt;Test&gt;.&lt;name&gt;.txt</c>. On a difference the new text is left
/// as <c>.received.txt</c>; with CAICACH_ACCEPT=1 (<c>./test --accept</c>) it becomes the golden file.
/// </summary>
public static class Golden
{
    private const string AcceptVariable = "CAICACH_ACCEPT";

    /// <summary>Fails unless the text equals the golden file.</summary>
    public static void Match(string actual, string name, [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden");
        var stem = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(testFile)}.{name}");
        var golden = stem + ".txt";
        var received = stem + ".received.txt";
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        var expected = File.Exists(golden) ? File.ReadAllText(golden).ReplaceLineEndings("\n") : null;
        if (string.Equals(text, expected, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        if (string.Equals(Environment.GetEnvironmentVariable(AcceptVariable), "1", StringComparison.Ordinal))
        {
            File.WriteAllText(golden, text);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        expected.ShouldNotBeNull($"No golden file {golden}. Look at {received}, then accept it with ./test --accept.");
        text.ShouldBe(expected, $"{received} differs. Look at it, then accept it with ./test --accept.");
    }
}
