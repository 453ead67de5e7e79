using System.Text.Json;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain;

/// <summary>A file of indicators that an installation adds.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Indicators">What it holds.</param>
internal sealed record OwnIndicatorFile(string Name, IReadOnlyList<IndicatorDefinition> Indicators);

/// <summary>
/// The indicators that an installation (a province) adds as files, read at the start. A file that cannot be used is left out whole and told of; the
/// program goes on with the others.
/// </summary>
internal static partial class OwnIndicators
{
    /// <summary>The folder of the files, below <c>CAICACH_VAR</c>.</summary>
    public const string Folder = "indicators";

    /// <summary>Most files that are read.</summary>
    public const int FilesMax = 50;

    /// <summary>The greatest size of a file.</summary>
    public const long FileMaxBytes = 256 * 1024;

    /// <summary>Most indicators of a file.</summary>
    public const int IndicatorsMax = 100;

    private const int NameMaxLength = 300;
    private const int TextMaxLength = 1000;
    private const int ListMaxCount = 40;
    private const int ReasonsMax = 10;
    private const int CodeTimeoutMs = 1000;

    /// <summary>Reads the files below a folder, which need not be there.</summary>
    /// <param name="varFolder">The folder that holds what the installation keeps.</param>
    /// <param name="wrong">Every reason why indicators cannot be added to the shipped ones.</param>
    /// <returns>The files that are used, and those that are not.</returns>
    public static (IReadOnlyList<OwnIndicatorFile> Used, IReadOnlyList<LeftOutIndicators> LeftOut) Read(
        string varFolder,
        Func<IReadOnlyList<IndicatorDefinition>, IReadOnlyList<Error>> wrong
    )
    {
        if (!Directory.Exists(Path.Combine(varFolder, Folder)))
        {
            return ([], []);
        }

        var files = new DataFiles(varFolder);
        var (waiting, used, leftOut) = (new List<OwnIndicatorFile>(), new List<OwnIndicatorFile>(), new List<LeftOutIndicators>());
        foreach (var (place, path) in files.List(Folder, "*.json").Index())
        {
            var read = place < FilesMax ? Read(files, path) : Result<OwnIndicatorFile>.Fail([IndicatorErrors.TooManyFiles(FilesMax)]);
            if (read.Failed)
            {
                leftOut.Add(LeftOut(Path.GetFileName(path), read.Errors));
            }
            else
            {
                waiting.Add(read.Value);
            }
        }

        // A file may take over what another one counts, whichever is read first.
        while (waiting.FirstOrDefault(file => Wrong(file).Count == 0) is { } fits)
        {
            used.Add(fits);
            waiting.Remove(fits);
        }

        return (used, [.. leftOut, .. waiting.Select(file => LeftOut(file.Name, Wrong(file)))]);

        IReadOnlyList<Error> Wrong(OwnIndicatorFile file) => wrong([.. used.SelectMany(other => other.Indicators), .. file.Indicators]);
    }

    private static LeftOutIndicators LeftOut(string file, IReadOnlyList<Error> errors) =>
        new(file, [.. errors.Select(error => error.Message).Distinct(StringComparer.Ordinal).Take(ReasonsMax)]);

    private static Result<OwnIndicatorFile> Read(DataFiles files, string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            if (new FileInfo(files.PathOf(path)).Length > FileMaxBytes)
            {
                return Result<OwnIndicatorFile>.Fail([IndicatorErrors.FileTooLarge(FileMaxBytes / 1024)]);
            }

            var file = files.ReadJson<IndicatorFile>(path);
            using var content = File.OpenRead(files.PathOf(path));
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            Error[] errors =
            [
                .. HasHoles(document.RootElement) ? [IndicatorErrors.FileUnreadable("null")] : file.Indicators.SelectMany(TooMuch),
                .. file.Indicators.Count is 0 or > IndicatorsMax ? [IndicatorErrors.FileCount(IndicatorsMax)] : Array.Empty<Error>(),
            ];
            return errors.Length > 0 ? Result<OwnIndicatorFile>.Fail(errors) : new OwnIndicatorFile(name, file.Indicators);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or IOException or UnauthorizedAccessException)
        {
            return Result<OwnIndicatorFile>.Fail([IndicatorErrors.FileUnreadable(exception.InnerException?.Message ?? exception.Message)]);
        }
    }

    /// <summary>Whether a list has an entry that is nothing, which the strict reading lets pass.</summary>
    private static bool HasHoles(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.Null || HasHoles(one)),
            JsonValueKind.Object => element.EnumerateObject().Any(one => HasHoles(one.Value)),
            _ => false,
        };

    /// <summary>What is beyond the limits of a file that is not ours.</summary>
    private static IEnumerable<Error> TooMuch(IndicatorDefinition one)
    {
        if (!Code().IsMatch(one.Code))
        {
            yield return IndicatorErrors.OwnCode(one.Code.Length > ListMaxCount ? one.Code[..ListMaxCount] : one.Code);
            yield break;
        }

        IReadOnlyList<string> words = [.. one.Keywords ?? [], .. (one.Bands ?? []).SelectMany(band => band.Words.Append(band.Name))];
        IReadOnlyList<CountQuery> queries = [.. one.Versions.SelectMany(version => version.Count.Concat(version.Of ?? []))];
        if (
            one.Name.Length is 0 or > NameMaxLength
            || one.Measure.Length is 0 or > ListMaxCount
            || one.LaterRoom?.Length > ListMaxCount
            || one.Versions.Any(version => version.Formula.Length > TextMaxLength || version.Source.Length > TextMaxLength)
            || words.Any(word => word.Length > NameMaxLength)
            || new[] { words.Count, queries.Count, one.Versions.Count, one.Periods.Count }.Any(count => count > ListMaxCount)
            || queries.Any(query => query.With.Count + query.Without.Count + query.Fields.Count > ListMaxCount)
        )
        {
            yield return IndicatorErrors.OwnTooMuch(one.Code);
        }
    }

    /// <summary>Like the shipped codes; what ends in a figure is never the address of another page.</summary>
    [GeneratedRegex("^[A-Z][A-Z0-9.-]{0,18}[0-9]$", RegexOptions.CultureInvariant, CodeTimeoutMs)]
    private static partial Regex Code();
}
