using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Burden;

namespace CaiCach.OneStop.Domain.Reviews;

/// <summary>What a review must say, and what must be recorded with a move.</summary>
internal static class ReviewRules
{
    /// <summary>What is wrong with the task.</summary>
    public static IEnumerable<Error> Broken(ReviewTask task)
    {
        if (task.Year is < BurdenLimits.YearMin or > BurdenLimits.YearMax)
        {
            yield return ReviewErrors.YearWrong;
        }

        if (!IsText(task.Reason, BurdenLimits.TextMaxLength))
        {
            yield return ReviewErrors.ReasonMissing;
        }

        if (!IsText(task.Lead, BurdenLimits.LineMaxLength) || task.Plan?.Length > BurdenLimits.LineMaxLength)
        {
            yield return ReviewErrors.LeadMissing;
        }
    }

    /// <summary>What is wrong with the proposals.</summary>
    public static IEnumerable<Error> Broken(IReadOnlyList<ReviewProposal> proposals)
    {
        if (proposals.Count > BurdenLimits.ProposalsMaxCount)
        {
            yield return ReviewErrors.TooManyProposals;
        }

        for (var i = 0; i < proposals.Count; i++)
        {
            var one = proposals[i];
            if (!new[] { one.What, one.Reason, one.LegalBasis }.All(text => IsText(text, BurdenLimits.TextMaxLength)))
            {
                yield return ReviewErrors.ProposalWrong(i + 1);
            }
        }
    }

    /// <summary>What is missing for a move.</summary>
    public static IEnumerable<Error> Broken(ProcedureReview review, ReviewMove move, ReviewMoveInput input, DateTimeOffset at) =>
        move switch
        {
            ReviewMove.Approve =>
            [
                .. review.Proposals.Count == 0 ? [ReviewErrors.NoProposals] : Array.Empty<Error>(),
                .. review.Before is null || review.After is null ? [ReviewErrors.NoCosts] : Array.Empty<Error>(),
            ],
            ReviewMove.Send => BrokenSending(review, input, VietnamTime.DayOf(at)),
            ReviewMove.TakeUp => IsSuccessor(review, input) ? [] : [ReviewErrors.VersionWrong],
            _ => IsText(input.Note, BurdenLimits.TextMaxLength) ? [] : [ReviewErrors.NoteMissing],
        };

    private static IEnumerable<Error> BrokenSending(ProcedureReview review, ReviewMoveInput input, DateOnly today)
    {
        if (input.SentOn is not { } day || day > today || day < VietnamTime.DayOf(review.ApprovedAt!.Value))
        {
            yield return ReviewErrors.SentOnWrong;
        }

        if (!IsText(input.SentTo, BurdenLimits.LineMaxLength))
        {
            yield return ReviewErrors.SentToMissing;
        }

        if (!IsText(input.SentSymbol, BurdenLimits.LineMaxLength))
        {
            yield return ReviewErrors.SentSymbolMissing;
        }
    }

    private static bool IsSuccessor(ProcedureReview review, ReviewMoveInput input) =>
        input.NewVersion is { } version
        && version.ProcedureId == review.ProcedureId
        && version.EffectiveFrom > input.Reviewed?.EffectiveFrom;

    private static bool IsText(string? text, int most) => !string.IsNullOrWhiteSpace(text) && text.Length <= most;
}
