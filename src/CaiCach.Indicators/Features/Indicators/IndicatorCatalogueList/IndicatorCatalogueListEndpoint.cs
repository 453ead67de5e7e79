using CaiCach.Foundation.Units;
using CaiCach.Indicators.Domain;
using CaiCach.Ui.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CaiCach.Indicators.Features.Indicators.IndicatorCatalogueList;

/// <summary>What an indicator is.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Area">The reform area, by its id.</param>
/// <param name="Measure">Unit of measure.</param>
/// <param name="Better"><c>higher</c> or <c>lower</c>; null where neither is good.</param>
/// <param name="Periods">The kinds of period that it is told for.</param>
/// <param name="Empty">What a share of nothing means; null for a plain number.</param>
/// <param name="Versions">How it is computed, from when.</param>
/// <param name="Kind"><c>computed</c> from records, or <c>recorded</c> by people.</param>
/// <param name="IsOwn">Whether the installation has added it.</param>
internal sealed record DefinitionAnswer(
    string Code,
    string Name,
    string Area,
    string Measure,
    string? Better,
    IReadOnlyList<string> Periods,
    string? Empty,
    IReadOnlyList<VersionAnswer> Versions,
    string Kind,
    bool IsOwn
);

/// <summary>How an indicator is computed from a day on.</summary>
/// <param name="From">The first day.</param>
/// <param name="Formula">The formula in words.</param>
/// <param name="Source">The law, plan or document.</param>
/// <param name="IsConfirmed">Whether the source was seen to say so.</param>
/// <param name="Numerator">What counts, added up; none for what people record.</param>
/// <param name="Denominator">Out of what; null for a plain number.</param>
internal sealed record VersionAnswer(
    DateOnly From,
    string Formula,
    string Source,
    bool IsConfirmed,
    IReadOnlyList<CountQuery> Numerator,
    IReadOnlyList<CountQuery>? Denominator
);

/// <summary><c>GET /api/v1/indicators/definitions</c>: every indicator of this installation, by area.</summary>
internal sealed class IndicatorCatalogueListEndpoint : IEndpointSource
{
    /// <inheritdoc />
    public void Map(RouteGroupBuilder api) =>
        api.MapGet("/indicators/definitions", Answer)
            .WithName("listIndicatorDefinitions")
            .WithTags("indicators")
            .AllowRoles(Role.Officer, Role.Leader, Role.Coordinator, Role.Appraiser, Role.Auditor);

    private static Ok<IReadOnlyList<DefinitionAnswer>> Answer(IndicatorCatalogue catalogue) =>
        TypedResults.Ok<IReadOnlyList<DefinitionAnswer>>([
            .. catalogue.All.Select(one => new DefinitionAnswer(
                one.Code,
                one.Name,
                one.Area,
                one.Measure,
                Written(one.Better),
                [.. one.Periods.Select(kind => Written(kind))],
                one.Empty is { } empty ? Written(empty) : null,
                [
                    .. one.Versions.Select(version => new VersionAnswer(
                        version.From,
                        version.Formula,
                        version.Source,
                        version.IsConfirmed,
                        version.Count,
                        version.Of
                    )),
                ],
                Written(one.Kind),
                catalogue.OwnFileOf(one.Code) is not null
            )),
        ]);

    private static string? Written(Direction? better) => better is { } direction ? Written(direction) : null;

    private static string Written<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
