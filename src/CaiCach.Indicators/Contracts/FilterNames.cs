namespace CaiCach.Indicators.Contracts;

/// <summary>How a part of what an indicator counts is said.</summary>
public static class FilterNames
{
    /// <summary>E.g. "lĩnh vực Đất đai; thủ tục cho doanh nghiệp; không qua bưu chính"; empty where everything counts.</summary>
    public static string Of(FigureFilter filter, FilterChoices? choices)
    {
        RecordFact? Fact(string code) => choices?.Facts.FirstOrDefault(fact => fact.Code == code);
        return string.Join(
            "; ",
            filter
                .Fields.Select(code => $"lĩnh vực {choices?.Fields.GetValueOrDefault(code) ?? code}")
                .Concat(filter.With.Select(code => Fact(code)?.Name ?? code))
                .Concat(filter.Without.Select(code => Fact(code)?.Otherwise ?? code))
        );
    }
}
