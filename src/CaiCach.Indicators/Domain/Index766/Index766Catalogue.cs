using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Domain.Index766;

/// <summary>The index of Decision 766 as the files of this installation have it, checked against what the rooms offer to count.</summary>
internal sealed class Index766Catalogue
{
    /// <summary>The folder of the files, below <c>data/</c>.</summary>
    public const string Folder = "indicators/index766";

    private readonly IReadOnlyList<Index766Rules> _all;

    private Index766Catalogue(IReadOnlyList<Index766Rules> all) => _all = all;

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidDataException">A file cannot be used; the message names every reason.</exception>
    public static Index766Catalogue Load(DataFiles files, IndicatorCatalogue indicators)
    {
        var read = Of([.. files.List(Folder, "*.json").Select(files.ReadJson<Index766File>)], indicators);
        return read.Failed ? throw new InvalidDataException(string.Join(' ', read.Errors.Select(error => error.Message))) : read.Value;
    }

    /// <summary>Takes files that fit what there is to count; refused with every reason otherwise.</summary>
    public static Result<Index766Catalogue> Of(IReadOnlyList<Index766File> files, IndicatorCatalogue indicators)
    {
        var errors = files.SelectMany(file => Wrong(file, indicators)).ToList();
        return errors.Count > 0
            ? Result<Index766Catalogue>.Fail(errors)
            : new Index766Catalogue([
                .. files
                    .OrderBy(file => file.From)
                    .Select(file => new Index766Rules(file, Counts(file, indicators)) { Lasting = Lasting(file, indicators) }),
            ]);
    }

    /// <summary>Every query that some component of some file asks for.</summary>
    public IEnumerable<RecordQuery> Queries => _all.SelectMany(rules => rules.Counts.Values).SelectMany(counts => counts.Queries);

    /// <summary>The index as it stands for a period; refused for a time before there was one.</summary>
    public Result<Index766Rules> For(Period period, PeriodCutoff cutoff)
    {
        var day = period.Days(cutoff).To;
        return _all.LastOrDefault(rules => rules.File.From <= day) is { } found
            ? found
            : Result<Index766Rules>.Fail([Index766Errors.TooEarly(period.Name, _all[0].File.From)]);
    }

    private static Dictionary<string, ComponentCounts> Counts(Index766File file, IndicatorCatalogue indicators) =>
        file
            .Groups.SelectMany(group => group.Components)
            .Where(component => component.Way == ComponentWay.Counted)
            .ToDictionary(
                component => component.Code,
                component => new ComponentCounts(
                    indicators.Resolve(component.Count),
                    indicators.Resolve(component.Lost),
                    indicators.Resolve(component.Of)
                ),
                StringComparer.Ordinal
            );

    private static Dictionary<string, RecordQuery> Lasting(Index766File file, IndicatorCatalogue indicators) =>
        file
            .Groups.SelectMany(group => group.Components)
            .Where(component => component.Lasting is not null)
            .ToDictionary(component => component.Code, component => indicators.Resolve([component.Lasting!])[0], StringComparer.Ordinal);

    private static IEnumerable<Error> Wrong(Index766File file, IndicatorCatalogue indicators)
    {
        if (file.Groups.Sum(group => group.Points) is var all && all != file.Points)
        {
            yield return Index766Errors.Sum(file.Decision, file.Points, all);
        }

        foreach (var group in file.Groups)
        {
            if (group.Components.Sum(component => component.Points) is var sum && sum != group.Points)
            {
                yield return Index766Errors.Sum(group.Name, group.Points, sum);
            }
        }

        var components = file.Groups.SelectMany(group => group.Components).ToList();
        foreach (var twice in components.GroupBy(component => component.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return Index766Errors.Twice(twice.Key);
        }

        foreach (
            var one in components.Where(one => one.Times is not null && components.All(other => other.Code != one.Times || other == one))
        )
        {
            yield return Index766Errors.UnknownTimes(one.Code, one.Times!);
        }

        foreach (var error in components.SelectMany(component => Wrong(component, indicators)))
        {
            yield return error;
        }
    }

    private static IEnumerable<Error> Wrong(IndexComponent component, IndicatorCatalogue indicators)
    {
        var isCounted = component.Way == ComponentWay.Counted;
        var hasOneWay = component.Count.Count > 0 != component.Lost.Count > 0;
        if (isCounted && (component.Of.Count == 0 || !hasOneWay || string.IsNullOrWhiteSpace(component.Missing)))
        {
            yield return Index766Errors.Counts(component.Code);
        }

        if (!isCounted && string.IsNullOrWhiteSpace(component.Note))
        {
            yield return Index766Errors.NoNote(component.Code);
        }

        if (component.Indicator is { } code && indicators.Definition(code) is not { Kind: IndicatorKind.Recorded, IsShare: true })
        {
            yield return Index766Errors.NotRecorded(component.Code, code);
        }

        if (component.Reported is { } reported && indicators.Definition(reported) is not { Kind: IndicatorKind.Recorded, IsShare: false })
        {
            yield return Index766Errors.NotReported(component.Code, reported);
        }

        if (component.FullAt is <= 0 or > 100)
        {
            yield return Index766Errors.Threshold(component.Code);
        }

        foreach (
            var error in indicators.WrongIn(
                $"766-{component.Code}",
                [
                    .. component.Count,
                    .. component.Lost,
                    .. component.Of,
                    .. component.Lasting is { } lasting ? [lasting] : Array.Empty<CountQuery>(),
                ]
            )
        )
        {
            yield return error;
        }
    }
}
