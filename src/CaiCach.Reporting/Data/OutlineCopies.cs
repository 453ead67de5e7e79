using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Data;

/// <summary>
/// Copies of outlines under way, in a folder beside the installation's own outlines. A copy becomes the own outline as a whole; until then
/// reports go on by the outline in use.
/// </summary>
/// <param name="outlines">The outlines in use.</param>
internal sealed class OutlineCopies(ReportOutlines outlines) : IDisposable
{
    private const string CopyFolder = ReportOutlines.OwnFolder + "/copies";
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>The names of outlines that are only copies yet, with their titles.</summary>
    public IReadOnlyList<ReportOutline> New()
    {
        var inUse = outlines.All.Select(outline => outline.Name).ToHashSet(StringComparer.Ordinal);
        return Directory.Exists(Path.Combine(outlines.VarFolder, CopyFolder))
            ?
            [
                .. new DataFiles(outlines.VarFolder)
                    .List(CopyFolder, "*.json")
                    .Where(path => !inUse.Contains(Path.GetFileNameWithoutExtension(path)))
                    .Take(ReportLimits.OwnOutlinesMax)
                    .Select(new DataFiles(outlines.VarFolder).ReadJson<ReportOutline>),
            ]
            : [];
    }

    /// <summary>The copy of an outline, or the one in use to make a copy of; null where there is neither.</summary>
    public OutlineCopy? Find(string name)
    {
        if (!OutlineChecks.IsName(name))
        {
            return null;
        }

        var inUse = outlines.Sources().FirstOrDefault(source => source.Outline?.Name == name);
        var isShipped = outlines.IsShipped(name);
        if (!File.Exists(PathOf(name)))
        {
            return inUse is null
                ? null
                : new OutlineCopy(
                    inUse.Outline!,
                    OutlineFile.VersionOf(File.ReadAllBytes(inUse.Path)),
                    IsCopy: false,
                    inUse,
                    isShipped,
                    []
                );
        }

        // The version first: a file that is replaced meanwhile is then newer than what the person is said to have seen.
        var version = OutlineFile.VersionOf(File.ReadAllBytes(PathOf(name)));
        var copy = new DataFiles(outlines.VarFolder).ReadJson<ReportOutline>($"{CopyFolder}/{name}.json");
        return new OutlineCopy(copy, version, IsCopy: true, inUse, isShipped, outlines.WrongIn(copy));
    }

    /// <summary>Changes an outline's files; what is refused, or cannot be recorded, changes nothing.</summary>
    /// <param name="name">The outline.</param>
    /// <param name="version">What the person saw.</param>
    /// <param name="step">What is to become of it.</param>
    /// <param name="record">Records that it was done.</param>
    /// <param name="cancellationToken">Cancels before the files change.</param>
    public async Task<Result> ChangeAsync(
        string name,
        string version,
        Func<OutlineCopy, Result<OutlineStep>> step,
        Func<OutlineCopy, Task<Result>> record,
        CancellationToken cancellationToken
    )
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (Find(name) is not { } found)
            {
                return OutlineErrors.NotFound;
            }

            if (found.Version != version)
            {
                return OutlineErrors.Changed;
            }

            var next = step(found);
            return next.Failed ? next : await ApplyAsync(name, found, next.Value, record, cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Begins an outline of a new name as a copy.</summary>
    /// <param name="outline">The outline under its new name.</param>
    /// <param name="record">Records that it was done.</param>
    /// <param name="cancellationToken">Cancels before the file is made.</param>
    public async Task<Result> BeginAsync(ReportOutline outline, Func<OutlineCopy, Task<Result>> record, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (New().Count >= ReportLimits.OwnOutlinesMax)
            {
                return OutlineErrors.TooManyOwn(ReportLimits.OwnOutlinesMax);
            }

            var nothing = new OutlineCopy(outline, "", IsCopy: false, null, IsShipped: false, []);
            return Find(outline.Name) is null
                ? await ApplyAsync(outline.Name, nothing, new OutlineStep(outline), record, cancellationToken)
                : OutlineErrors.NameTaken;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<Result> ApplyAsync(
        string name,
        OutlineCopy found,
        OutlineStep step,
        Func<OutlineCopy, Task<Result>> record,
        CancellationToken cancellationToken
    )
    {
        var own = found.InUse is { IsOwn: true } inUse ? inUse.Path : null;
        var files = new List<(string Path, ReportOutline Outline)>();
        if (step.Copy is { } copy)
        {
            files.Add((PathOf(name), copy));
        }

        if (step.Own is { } outline)
        {
            if (own is null && outlines.Sources().Count(source => source.IsOwn) >= ReportLimits.OwnOutlinesMax)
            {
                return OutlineErrors.TooManyOwn(ReportLimits.OwnOutlinesMax);
            }

            files.Add((own ?? FreePathOf(name), outline));
        }

        var wrong = files.SelectMany(file => outlines.WrongIn(file.Outline)).ToList();
        if (wrong.Count > 0)
        {
            return Result.Fail(wrong);
        }

        foreach (var (path, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path + ".new", OutlineFile.Write(content), cancellationToken);
        }

        var recorded = await record(found);
        if (recorded.Failed)
        {
            return recorded;
        }

        foreach (var (path, _) in files)
        {
            File.Move(path + ".new", path, overwrite: true);
        }

        if (step.Copy is null)
        {
            File.Delete(PathOf(name));
        }

        if (step.RemovesOwn && own is not null)
        {
            File.Delete(own);
        }

        return recorded;
    }

    private string PathOf(string name) => Path.Combine(outlines.VarFolder, CopyFolder, $"{name}.json");

    /// <summary>Somebody may have put another outline under this file name.</summary>
    private string FreePathOf(string name)
    {
        var path = Path.Combine(outlines.VarFolder, ReportOutlines.OwnFolder, $"{name}.json");
        for (var n = 2; File.Exists(path); n++)
        {
            path = Path.Combine(outlines.VarFolder, ReportOutlines.OwnFolder, $"{name}-{n}.json");
        }

        return path;
    }
}
