using CaiCach.Documents.Official;
using CaiCach.Planning.Contracts;
using static CaiCach.Reporting.Domain.ProgressOutline;
using static CaiCach.Reporting.Domain.ProgressTexts;

namespace CaiCach.Reporting.Domain;

/// <summary>The figures in sentences that read well for none, one and many.</summary>
internal sealed class ProgressSentences(ProgressOutline outline, PlanProgress progress)
{
    /// <summary>How many tasks there are, are done, were done in the period, are open.</summary>
    public IReadOnlyList<string> General()
    {
        var total = progress.Total;
        IReadOnlyList<string> all =
        [
            Fill(outline.Total, ("count", Count(total.Count))),
            Split(outline.Done, total.DoneOnTime.Count, total.DoneLate.Count),
            Counted(outline.DoneInPeriod, total.DoneInPeriod.Count),
            Split(outline.Open, total.OpenWithinTime.Count, total.OpenLate.Count),
        ];

        // Nothing done at all says already that nothing was done in the period.
        return total.DoneCount == 0 ? [all[0], all[1], all[3]] : all;
    }

    /// <summary>How many open tasks are late, and where their list is.</summary>
    public string Late(string annexLabel) => Fill(Counted(outline.LateTasks, progress.Total.OpenLate.Count), ("annex", annexLabel));

    /// <summary>The late ones, a line each.</summary>
    public IReadOnlyList<string> LateItems()
    {
        var late = progress.Tasks.Where(task => task.Status == TaskTimeliness.OpenLate).ToList();
        return
        [
            .. late.Select(
                (task, index) =>
                    Fill(
                        outline.LateTask,
                        ("text", Bare(task.Text)),
                        ("lead", LeadOf(task, outline.Directions.NoLead)),
                        ("due", task.DueOn is { } due ? VietnameseFormat.Day(due) : ""),
                        ("extended", task.ExtendedDueOn is { } until ? Fill(outline.Extended, ("until", VietnameseFormat.Day(until))) : ""),
                        ("days", VietnameseFormat.Number(task.DaysLate))
                    ) + (index == late.Count - 1 ? "." : ";")
            ),
        ];
    }

    private static string Counted(CountSentence sentence, int count) =>
        count == 0 ? sentence.Zero : Fill(sentence.Many, ("count", Count(count)));

    private string Split(SplitSentence sentence, int inTime, int late)
    {
        var pattern = (inTime, late) switch
        {
            (0, 0) => sentence.Zero,
            (_, 0) => sentence.AllInTime,
            (0, _) => sentence.AllLate,
            _ => sentence.Many,
        };
        return Fill(
            pattern,
            ("count", Count(inTime + late)),
            ("total", Count(progress.Total.Count)),
            ("share", progress.Total.DoneShare is { } share ? VietnameseFormat.Percent(share) : ""),
            ("inTime", Count(inTime)),
            ("late", Count(late))
        );
    }
}
