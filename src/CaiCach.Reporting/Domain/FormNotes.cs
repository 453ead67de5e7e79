using CaiCach.Documents.Official;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Reporting.Domain;

/// <summary>Says in words what does not agree in a form, with the records that make it so.</summary>
internal sealed class FormNotes(FormNoteWords words)
{
    private const int NamedMax = 10;

    /// <summary>A sentence for each balance that does not hold and for what was carried over otherwise; none where all agrees.</summary>
    public IReadOnlyList<string> Of(FormFigures figures) =>
        [
            .. figures.Table.Checks.Zip(figures.Differing).Where(one => !one.First.Holds).Select(one => Imbalance(one.First, one.Second)),
            .. Carry(figures.Carry),
        ];

    private string Imbalance(FormCheck one, IReadOnlyList<RecordLine> records) =>
        ProgressOutline.Fill(
            words.Imbalance,
            ("wholeCount", Number(one.WholeCount)),
            ("partsCount", Number(one.PartsCount)),
            ("whole", $"{one.Whole}"),
            ("parts", string.Join(", ", one.Parts)),
            ("records", Named(records, one.RecordIds.Count))
        );

    private IEnumerable<string> Carry(CarriedOver? carry)
    {
        if (carry is null or { Agrees: true })
        {
            return [];
        }

        var said = ProgressOutline.Fill(
            words.Carry,
            ("opening", $"{carry.Opening}"),
            ("closing", $"{carry.Closing}"),
            ("now", Number(carry.Now)),
            ("then", Number(carry.Then)),
            ("number", carry.Number),
            ("day", VietnameseFormat.Day(carry.IssuedOn))
        );
        string[] sentences =
        [
            said,
            .. carry.ComeCount > 0
                ? [ProgressOutline.Fill(words.Come, ("records", Named(carry.Come, carry.ComeCount)))]
                : Array.Empty<string>(),
            .. carry.GoneCount > 0
                ? [ProgressOutline.Fill(words.Gone, ("records", Named(carry.Gone, carry.GoneCount)))]
                : Array.Empty<string>(),
        ];
        return [string.Join(' ', sentences)];
    }

    private string Named(IReadOnlyList<RecordLine> records, int count)
    {
        var named = records.Take(NamedMax).Select(record => record.Code).ToList();
        var rest = count - named.Count;
        var codes = string.Join(", ", named);
        return rest <= 0 ? codes
            : named.Count == 0 ? ProgressOutline.Fill(words.OutOfReach, ("count", $"{rest}"))
            : ProgressOutline.Fill(words.More, ("records", codes), ("count", $"{rest}"));
    }

    private static string Number(long count) => VietnameseFormat.Number(count);
}
