using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Demo;

/// <summary>
/// Digitises papers and results of a demonstration's dossiers, more of them each month. One sample file of the unit stands for all of them: a scan for each
/// of a million made-up papers would say no more.
/// </summary>
internal sealed class DemoPapers(DemoDossiers request, DossierCodeRules resultCodes)
{
    private const int FirstShare = 45;
    private const int LastShare = 97;

    // The demonstration counts from 500,001, so that no number meets one that was given out.
    private const int FirstNumber = 500_001;

    /// <summary>Digitises what a dossier of the unit holds, or leaves it on paper.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="told">The dossier; its papers and its result are changed.</param>
    /// <param name="index">Which of the unit's dossiers it is, from 0.</param>
    /// <param name="attachmentId">The unit's sample file.</param>
    /// <returns>The lines of history of its papers.</returns>
    public IReadOnlyList<PaperFile> Digitise(UnitInfo unit, ToldDossier told, int index, Guid attachmentId)
    {
        var (dossier, random) = (told.Dossier, new Random(index));
        var files = new List<PaperFile>();
        var isOnline = dossier.Channel == DossierChannel.Online;
        var received = dossier.ReceivedAt!.Value;
        if (isOnline || IsDigitised(received, random))
        {
            var source = isOnline ? PaperSource.Submitted : PaperSource.Scanned;
            foreach (var component in told.Components)
            {
                var file = new PaperFile(component, new MadePaper(attachmentId, 1, source), ActorOf(told.History[0]), received);
                component.Take(file);
                files.Add(file);
            }
        }

        if (
            told.History.LastOrDefault(line => line.Action == DossierAction.Complete) is { } completed
            && IsDigitised(completed.OccurredAt, random)
        )
        {
            var code = resultCodes.CodeOf(unit.Code.ToUpperInvariant(), VietnamTime.DayOf(completed.OccurredAt), FirstNumber + index);
            dossier.KeepResult(code, completed.OccurredAt);
            files.Add(
                new PaperFile(
                    dossier,
                    told.ResultName,
                    code,
                    new MadePaper(attachmentId, 1, PaperSource.Issued),
                    ActorOf(completed),
                    completed.OccurredAt
                )
            );
        }

        return files;
    }

    private static DossierActor ActorOf(DossierEvent line) => new(line.ActorPersonId, line.ActorName, line.UnitId);

    private bool IsDigitised(DateTimeOffset at, Random random)
    {
        var passed = 1 - ((request.Now - at).TotalDays / (365.25 * request.Years));
        return random.NextDouble() * 100 < FirstShare + ((LastShare - FirstShare) * passed);
    }
}
