using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Reform;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain;

/// <summary>
/// The indicators of this installation: those of <c>data/indicators</c> and those that it adds itself, checked against what the rooms offer to count.
/// </summary>
internal sealed class IndicatorCatalogue : IIndicatorCodes, IIndicatorNames
{
    /// <summary>The folder of the files, below <c>data/</c>.</summary>
    public const string Folder = "indicators";

    private readonly Dictionary<string, IndicatorDefinition> _byCode;
    private readonly Dictionary<string, RecordSetShape> _sets;

    private IndicatorCatalogue(IReadOnlyList<IndicatorDefinition> all, IReadOnlyList<RecordSetShape> sets)
    {
        All = all;
        _byCode = all.ToDictionary(one => one.Code, StringComparer.Ordinal);
        _sets = sets.ToDictionary(set => set.Code, StringComparer.Ordinal);
    }

    /// <summary>All of them, in the order of areas and files.</summary>
    public IReadOnlyList<IndicatorDefinition> All { get; }

    /// <inheritdoc />
    public IReadOnlyList<LeftOutIndicators> LeftOut { get; private init; } = [];

    private IReadOnlyDictionary<string, string> OwnFiles { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc />
    IReadOnlyCollection<string> IIndicatorCodes.All => _byCode.Keys;

    /// <inheritdoc />
    public bool? IsHigherBetter(string code) => _byCode.GetValueOrDefault(code)?.Better is { } better ? better == Direction.Higher : null;

    /// <inheritdoc />
    public bool IsAddedUp(string code) => _byCode.GetValueOrDefault(code)?.RollUp is null or RollUp.Sum;

    /// <inheritdoc />
    IReadOnlyList<IndicatorName> IIndicatorNames.All =>
        [
            .. All.Select(one => new IndicatorName(
                one.Code,
                one.Name,
                one.Area,
                one.Measure,
                one.Better is { } better ? better == Direction.Higher : null,
                one.Kind == IndicatorKind.Recorded ? FigureOrigin.Recorded : FigureOrigin.Computed,
                one.Keywords ?? [],
                one.Late,
                one.IsChange,
                one.RollUp != RollUp.Sum,
                one.Bands?.Select(band => new IndicatorGrade(band.Name, band.From, band.Words)).ToList()
            )),
        ];

    /// <summary>Reads the files.</summary>
    /// <param name="files">Where the shipped ones are.</param>
    /// <param name="sets">What there is to count.</param>
    /// <param name="varFolder">The folder that holds the installation's own, see <see cref="OwnIndicators"/>.</param>
    /// <exception cref="InvalidDataException">A shipped file cannot be used; the message names every reason.</exception>
    public static IndicatorCatalogue Load(DataFiles files, IEnumerable<RecordSetShape> sets, string varFolder)
    {
        var shipped = files.List(Folder, "*.json").SelectMany(path => files.ReadJson<IndicatorFile>(path).Indicators).ToList();
        List<RecordSetShape> shapes = [.. sets];
        var catalogue = Of(shipped, shapes);
        if (catalogue.Failed)
        {
            throw new InvalidDataException(string.Join(' ', catalogue.Errors.Select(error => error.Message)));
        }

        var (used, leftOut) = OwnIndicators.Read(varFolder, more => Of([.. shipped, .. more], shapes).Errors);
        var origins = used.SelectMany(file => file.Indicators, (file, one) => (one.Code, file.Name));
        return new IndicatorCatalogue(Ordered([.. shipped, .. used.SelectMany(file => file.Indicators)]), shapes)
        {
            OwnFiles = origins.ToDictionary(one => one.Code, one => one.Name, StringComparer.Ordinal),
            LeftOut = leftOut,
        };
    }

    /// <summary>Takes indicators that fit what there is to count; refused with every reason otherwise.</summary>
    public static Result<IndicatorCatalogue> Of(IReadOnlyList<IndicatorDefinition> definitions, IReadOnlyList<RecordSetShape> sets)
    {
        var twice = definitions.GroupBy(one => one.Code, StringComparer.Ordinal).Where(group => group.Count() > 1).ToList();
        if (twice.Count > 0)
        {
            return Result<IndicatorCatalogue>.Fail([.. twice.Select(group => IndicatorErrors.Twice(group.Key))]);
        }

        var ordered = Ordered(definitions);
        var catalogue = new IndicatorCatalogue(ordered, sets);
        var checks = new IndicatorChecks(catalogue._byCode, catalogue._sets);
        var errors = ordered.SelectMany(checks.Of).ToList();
        if (errors.Count == 0)
        {
            errors = [.. ordered.Where(catalogue.CountsBeyondItsWhole).Select(one => IndicatorErrors.BeyondItsWhole(one.Code))];
        }

        return errors.Count > 0 ? Result<IndicatorCatalogue>.Fail(errors) : catalogue;
    }

    /// <summary>Every query that some version of some indicator asks for.</summary>
    public IEnumerable<RecordQuery> Queries =>
        All.SelectMany(definition => definition.Versions)
            .SelectMany(version => Resolve(version.Count, version.From).Concat(Resolve(version.Of ?? [], version.From)));

    /// <summary>The record sets that some version of an indicator counts.</summary>
    public IReadOnlyList<RecordSetShape> SetsOf(IndicatorDefinition definition) =>
        [
            .. definition
                .Versions.SelectMany(version => Resolve([.. version.Count, .. version.Of ?? []], version.From))
                .Select(query => query.Set)
                .Distinct(),
        ];

    /// <summary>The one record set that every version of an indicator counts; null where there are several, or people enter its figures.</summary>
    public RecordSetShape? SetOf(string code) =>
        _byCode.GetValueOrDefault(code) is { Kind: IndicatorKind.Computed } one && SetsOf(one) is [var set] ? set : null;

    /// <summary>The file in which the installation adds an indicator; null for a shipped one.</summary>
    public string? OwnFileOf(string code) => OwnFiles.GetValueOrDefault(code);

    /// <summary>What an indicator is; null where there is none of that code.</summary>
    public IndicatorDefinition? Definition(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The indicator as a period computes it; null where there is none, or none for that kind of period or so early.</summary>
    public Indicator? Find(string code, Period period, PeriodCutoff cutoff) =>
        _byCode.TryGetValue(code, out var definition) ? For(definition, period, cutoff) : null;

    /// <summary>All that are told for a period.</summary>
    public IReadOnlyList<Indicator> In(Period period, PeriodCutoff cutoff) =>
        [.. All.Select(definition => For(definition, period, cutoff)).OfType<Indicator>()];

    /// <summary>Counts with their names resolved; all must be right.</summary>
    public IReadOnlyList<RecordQuery> Resolve(IReadOnlyList<CountQuery> queries) => Resolve(queries, DateOnly.MaxValue);

    /// <summary>Every reason why counts of whatever name cannot be made.</summary>
    public IEnumerable<Error> WrongIn(string name, IReadOnlyList<CountQuery> queries) =>
        queries.SelectMany(query => new IndicatorChecks(_byCode, _sets).OfQuery(name, query));

    /// <summary>Whether a share counts what is not in its denominator: its records could not be listed as counted and not counted.</summary>
    private bool CountsBeyondItsWhole(IndicatorDefinition one) =>
        one.Versions.Any(version =>
            version.Of is { } of
            && Resolve(of, version.From) is var whole
            && Resolve(version.Count, version.From).Any(part => !whole.Any(part.IsWithin))
        );

    private static List<IndicatorDefinition> Ordered(IEnumerable<IndicatorDefinition> definitions) =>
        [.. definitions.OrderBy(one => ReformAreas.TryParse(one.Area, out var area) ? area : default)];

    private Indicator? For(IndicatorDefinition definition, Period period, PeriodCutoff cutoff)
    {
        var last = period.Days(cutoff).To;
        return definition.Periods.Contains(period.Kind) && VersionOf(definition, last) is { } version
            ? new Indicator(definition, version, Resolve(version.Count, last), version.Of is { } of ? Resolve(of, last) : null)
            : null;
    }

    private static IndicatorVersion? VersionOf(IndicatorDefinition definition, DateOnly day) =>
        definition.Versions.LastOrDefault(version => version.From <= day);

    private IReadOnlyList<RecordQuery> Resolve(IReadOnlyList<CountQuery> queries, DateOnly day) =>
        [
            .. queries.SelectMany(query =>
                query.Indicator is { } other ? Resolve(VersionOf(_byCode[other], day)?.Count ?? [], day) : [Resolve(query)]
            ),
        ];

    private RecordQuery Resolve(CountQuery query)
    {
        var set = _sets[query.Set!];
        RecordMoment Moment(string code) => set.Moments.Single(moment => moment.Code == code);
        IReadOnlyList<RecordFact> Facts(IReadOnlyList<string> codes) =>
            [.. codes.Select(code => set.Facts.Single(fact => fact.Code == code))];
        var basis = query.Standing is { } standing
            ? new RecordBasis(Moment(standing.From), Moment(standing.Until), standing.IsAtStart)
            : new RecordBasis(Moment(query.During!), null, false);
        return new RecordQuery(set, basis, Facts(query.With), Facts(query.Without))
        {
            NotYet = query.NotYet is { } notYet ? Moment(notYet) : null,
            Fields = query.Fields,
        };
    }
}
