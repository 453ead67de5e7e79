namespace CaiCach.Indicators.Domain;

/// <summary>How good a unit's value is among those of all units: 1 the worst, 5 the best.</summary>
internal sealed class HeatScale
{
    /// <summary>The best.</summary>
    public const int Best = 5;

    private const int Middle = 3;

    private readonly Direction? _better;
    private readonly decimal _least;
    private readonly decimal _most;

    public HeatScale(Direction? better, IEnumerable<decimal?> values)
    {
        var known = values.OfType<decimal>().DefaultIfEmpty().ToList();
        (_better, _least, _most) = (better, known.Min(), known.Max());
    }

    /// <summary>The step of a value, equally wide from the worst to the best; null where no direction is good or there is no value.</summary>
    public int? Of(decimal? value)
    {
        if (_better is null || value is not { } number)
        {
            return null;
        }

        if (_least == _most)
        {
            return Middle;
        }

        var place = (number - _least) / (_most - _least);
        var good = _better == Direction.Higher ? place : 1 - place;
        return Math.Min(Best, 1 + (int)(good * Best));
    }
}
