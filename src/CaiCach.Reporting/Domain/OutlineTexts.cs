namespace CaiCach.Reporting.Domain;

/// <summary>What is proposed for the texts of an outline.</summary>
internal static class OutlineTexts
{
    /// <summary>By item: from tasks late and tasks due next, the outline's own words, or what is missing and who owes it.</summary>
    public static IReadOnlyDictionary<string, string> Propose(ReportOutline outline, ReportTexts fromTasks) =>
        outline.TextItems.ToDictionary(
            item => item.Id,
            item =>
                item.Text!.Proposal switch
                {
                    null => Missing(outline, item.Text),
                    ReportTexts.ShortcomingsItem => fromTasks.Shortcomings,
                    ReportTexts.DirectionsItem => fromTasks.Directions,
                    var words => words,
                },
            StringComparer.Ordinal
        );

    /// <summary>What stands where data are missing.</summary>
    public static string Missing(ReportOutline outline, TextItem text) =>
        ProgressOutline.Fill(outline.Missing, ("what", text.What ?? ""), ("owner", text.Owner ?? ""));
}
