namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Which files of a dossier are its result: what came with an approval or a completion that was taken back is none.</summary>
internal static class ResultFiles
{
    /// <summary>The files that are the result by a history, in the order in which they were given; those that were signed since are the caller's to leave out.</summary>
    /// <param name="history">The lines, in order.</param>
    /// <param name="files">Files of these lines.</param>
    public static IEnumerable<DossierFile> InForce(IReadOnlyList<DossierEvent> history, IEnumerable<DossierFile> files)
    {
        var lines = history.ToDictionary(happened => happened.Id);
        var lastBack = history.LastOrDefault(IsBeforeApproval)?.Sequence ?? 0;
        var lastFromDesk = history.LastOrDefault(IsTakenFromDesk)?.Sequence ?? 0;
        return files.Where(file =>
            file.IsResult
            && lines.TryGetValue(file.EventId, out var line)
            && line.Sequence > lastBack
            && (line.Action != DossierAction.Complete || line.Sequence > lastFromDesk)
        );
    }

    private static bool IsBeforeApproval(DossierEvent happened) =>
        happened.ToStage <= DossierStage.Proposed || DossierStages.IsPaused(happened.ToStage);

    private static bool IsTakenFromDesk(DossierEvent happened) =>
        happened is { Action: DossierAction.Recall, FromStage: DossierStage.Completed };
}
