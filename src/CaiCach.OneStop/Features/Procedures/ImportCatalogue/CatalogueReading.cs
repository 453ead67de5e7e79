namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>A row that belongs to nothing.</summary>
internal sealed record StrayRow(CatalogueRow Row, string Problem);

/// <summary>The versions that a file says, by procedure, and the rows that belong to none.</summary>
internal sealed record CatalogueReading(IReadOnlyList<IReadOnlyList<ReadVersion>> Procedures, IReadOnlyList<StrayRow> Strays)
{
    /// <summary>Puts rows to their versions and reads them.</summary>
    public static CatalogueReading Of(CatalogueSheets sheets)
    {
        var strays = new List<StrayRow>();
        var versions = new Dictionary<(string, DateOnly?), ReadVersion>();
        foreach (var version in sheets.Procedures.Select(row => new ReadVersion(row)))
        {
            if (!versions.TryAdd((version.Code, version.From), version))
            {
                strays.Add(new StrayRow(version.Head, CatalogueErrors.Doubled(versions[(version.Code, version.From)].Head.Number)));
            }
        }

        Put(sheets.Components, version => version.Components);
        Put(sheets.Fees, version => version.Fees);
        Put(sheets.Exemptions, version => version.Exemptions);
        Put(sheets.Results, version => version.Results);
        Put(sheets.Steps, version => version.Steps);
        foreach (var version in versions.Values)
        {
            version.Read();
            RefuseForeignExemptions(version);
        }

        return new CatalogueReading([.. versions.Values.GroupBy(version => version.Code, StringComparer.Ordinal).Select(InOrder)], strays);

        void Put(IReadOnlyList<CatalogueRow> rows, Func<ReadVersion, List<CatalogueRow>> list)
        {
            foreach (var row in rows)
            {
                var key = (row.Text(CatalogueNames.ProcedureCode).ToUpperInvariant(), row.Day(CatalogueNames.From));
                if (versions.TryGetValue(key, out var owner))
                {
                    list(owner).Add(row);
                }
                else
                {
                    strays.Add(new StrayRow(row, CatalogueErrors.OwnerUnknown));
                }
            }
        }
    }

    private static IReadOnlyList<ReadVersion> InOrder(IEnumerable<ReadVersion> versions)
    {
        var ordered = versions.OrderBy(version => version.From).ToList();
        var first = ordered.MinBy(version => version.Head.Number)!;
        foreach (var version in ordered.Where(version => !version.Description.IsSame(first.Description)))
        {
            version.Refuse(
                CatalogueNames.At(version.Head.Sheet, version.Head.Number, CatalogueErrors.DescribedOtherwise(first.Head.Number))
            );
        }

        return ordered;
    }

    private static void RefuseForeignExemptions(ReadVersion version)
    {
        var known = version.Said.Content.Fees.Select(fee => fee.Code).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in version.Exemptions.Where(row => !known.Contains(row.Text(CatalogueNames.FeeCode))))
        {
            version.Refuse(CatalogueNames.At(row.Sheet, row.Number, CatalogueErrors.FeeUnknown));
        }
    }
}
