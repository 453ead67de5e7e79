using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>
/// The outlines of this installation: the shipped ones, and those of its own in a folder of files that may be changed while the program runs. One of
/// its own under a shipped name takes that one's place; a file that cannot be used is told of and does not stop the others.
/// </summary>
internal sealed class ReportOutlines
{
    /// <summary>The folder of the shipped files, below <c>data/</c>.</summary>
    public const string Folder = "outlines/reports";

    /// <summary>The folder of its own files, below <c>CAICACH_VAR</c>.</summary>
    public const string OwnFolder = "outlines";

    private const string Files = "*.json";

    private readonly IReadOnlyList<OutlineSource> _shipped;
    private readonly OutlineTerms _terms;
    private readonly string _varFolder;

    private ReportOutlines(IReadOnlyList<OutlineSource> shipped, OutlineTerms terms, string varFolder) =>
        (_shipped, _terms, _varFolder) = (shipped, terms, varFolder);

    /// <summary>The folder that holds what the installation keeps.</summary>
    public string VarFolder => _varFolder;

    /// <summary>All that can be used, in the order of their files, those of its own last.</summary>
    public IReadOnlyList<ReportOutline> All => [.. Sources().Select(source => source.Outline).OfType<ReportOutline>()];

    /// <summary>Reads the shipped files.</summary>
    /// <param name="files">Where they are.</param>
    /// <param name="terms">What an outline may name.</param>
    /// <param name="varFolder">The folder that holds the installation's own; it need not be there.</param>
    /// <exception cref="InvalidDataException">A shipped outline cannot be used; the message says why.</exception>
    public static ReportOutlines Load(DataFiles files, OutlineTerms terms, string varFolder)
    {
        var shipped = files
            .List(Folder, Files)
            .Select(path => new OutlineSource(files.PathOf(path), files.ReadJson<ReportOutline>(path), IsOwn: false, []))
            .ToList();
        var errors = shipped.SelectMany(source => OutlineChecks.Of(source.Outline!, terms)).ToList();
        return errors.Count > 0
            ? throw new InvalidDataException(string.Join(' ', errors.Select(error => error.Message)))
            : new ReportOutlines(shipped, terms, varFolder);
    }

    /// <summary>The outline of a name; null where there is none that can be used.</summary>
    public ReportOutline? Find(string name) => All.FirstOrDefault(outline => outline.Name == name);

    /// <summary>Whether the system has an outline of a name, in use or not.</summary>
    public bool IsShipped(string name) => _shipped.Any(source => source.Outline!.Name == name);

    /// <summary>Why an outline cannot be used; nothing where it can.</summary>
    public IReadOnlyList<Error> WrongIn(ReportOutline outline) =>
        [
            .. OutlineChecks.Of(outline, _terms),
            .. OutlineFile.Write(outline).Length > ReportLimits.OutlineMaxBytes
                ? [ReportErrors.OutlineTooLarge($"{outline.Name}.json")]
                : Array.Empty<Error>(),
        ];

    /// <summary>Every file with its outline, or with why it cannot be used.</summary>
    public IReadOnlyList<OutlineSource> Sources()
    {
        var own = Own();
        return [.. _shipped.Where(source => own.All(other => other.Outline?.Name != source.Outline!.Name)), .. own];
    }

    private List<OutlineSource> Own()
    {
        if (!Directory.Exists(Path.Combine(_varFolder, OwnFolder)))
        {
            return [];
        }

        var files = new DataFiles(_varFolder);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. files.List(OwnFolder, Files).Take(ReportLimits.OwnOutlinesMax).Select(path => Read(files, path, seen))];
    }

    private OutlineSource Read(DataFiles files, string path, HashSet<string> seen)
    {
        var full = files.PathOf(path);
        OutlineSource Refuse(params IReadOnlyList<Error> errors) => new(full, null, IsOwn: true, errors);
        try
        {
            if (new FileInfo(full).Length > ReportLimits.OutlineMaxBytes)
            {
                return Refuse(ReportErrors.OutlineTooLarge(Path.GetFileName(path)));
            }

            var outline = files.ReadJson<ReportOutline>(path);
            Error[] errors =
            [
                .. OutlineChecks.Of(outline, _terms),
                .. seen.Add(outline.Name) ? Array.Empty<Error>() : [ReportErrors.OutlineTwice(outline.Name)],
            ];
            return errors.Length > 0 ? Refuse(errors) : new OutlineSource(full, outline, IsOwn: true, []);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return Refuse(ReportErrors.OutlineUnreadable(Path.GetFileName(path), exception.InnerException?.Message ?? exception.Message));
        }
    }
}

/// <summary>A file of an outline.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Outline">What it holds; null where it cannot be used.</param>
/// <param name="IsOwn">Whether it is the installation's own.</param>
/// <param name="Errors">Why it cannot be used.</param>
internal sealed record OutlineSource(string Path, ReportOutline? Outline, bool IsOwn, IReadOnlyList<Error> Errors)
{
    /// <summary>The file's name.</summary>
    public string FileName => System.IO.Path.GetFileName(Path);
}
