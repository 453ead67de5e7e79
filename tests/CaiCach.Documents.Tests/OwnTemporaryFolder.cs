using CaiCach.Documents.Tests;

[assembly: AssemblyFixture(typeof(OwnTemporaryFolder))]

namespace CaiCach.Documents.Tests;

/// <summary>Temporary files of these tests alone: other programs read documents at the same moment, and what they leave or take away proves nothing here.</summary>
public sealed class OwnTemporaryFolder : IDisposable
{
    private const string Variable = "TMPDIR";

    private readonly string? _before = Environment.GetEnvironmentVariable(Variable);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("caicach-documents-tests-");

    public OwnTemporaryFolder() => Environment.SetEnvironmentVariable(Variable, _folder.FullName);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(Variable, _before);
        _folder.Delete(recursive: true);
    }
}
