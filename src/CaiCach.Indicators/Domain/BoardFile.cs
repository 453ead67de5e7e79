using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Domain;

/// <summary>Which indicators stand on the boards (<c>data/indicators/boards/boards.json</c>).</summary>
/// <param name="Source">Who chose them.</param>
/// <param name="Leaders">Those of the leaders' board, in order.</param>
/// <param name="Compared">Those by which units are compared, in order.</param>
/// <param name="Public">Those that everybody sees of a commune, by month, in order.</param>
internal sealed record BoardFile(string Source, IReadOnlyList<string> Leaders, IReadOnlyList<string> Compared, IReadOnlyList<string> Public)
{
    /// <summary>The file, below <c>data/</c>.</summary>
    public const string Path = "indicators/boards/boards.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">It names an indicator that there is not.</exception>
    public static BoardFile Load(DataFiles files, IndicatorCatalogue catalogue)
    {
        var boards = files.ReadJson<BoardFile>(Path);
        var wrong = boards.Wrong(catalogue);
        return wrong.Count > 0 ? throw new InvalidDataException(string.Join(' ', wrong.Select(error => error.Message))) : boards;
    }

    /// <summary>The indicators that it names and that there are not.</summary>
    public IReadOnlyList<Error> Wrong(IndicatorCatalogue catalogue) =>
        [
            .. Leaders
                .Concat(Compared)
                .Concat(Public)
                .Distinct(StringComparer.Ordinal)
                .Where(code => catalogue.All.All(one => one.Code != code))
                .Select(code => IndicatorErrors.UnknownOnBoard(Path, code)),
        ];
}
