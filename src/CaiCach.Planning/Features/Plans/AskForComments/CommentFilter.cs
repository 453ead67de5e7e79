using CaiCach.Foundation.Text;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.AskForComments;

/// <summary>How a lead answered, as the list of a draft is filtered by it.</summary>
internal enum CommentStanding
{
    /// <summary>Chưa trả lời.</summary>
    Waiting,

    /// <summary>Nhất trí.</summary>
    Agrees,

    /// <summary>Đề nghị sửa.</summary>
    Objects,
}

/// <summary>What a person chose to see of a draft's tasks; all of it stands in the address.</summary>
internal sealed record CommentFilter(CommentStanding? Standing, Guid? LeadUnitId, string? Words)
{
    public const int PageSize = 50;

    public static CommentStanding StandingOf(CommentedTask task) =>
        task.Answer switch
        {
            null => CommentStanding.Waiting,
            LeadAnswer.Agrees => CommentStanding.Agrees,
            _ => CommentStanding.Objects,
        };

    public IReadOnlyList<CommentedTask> Of(IEnumerable<CommentedTask> tasks)
    {
        var folded = string.IsNullOrWhiteSpace(Words) ? null : VietnameseText.Fold(Words);
        return
        [
            .. tasks.Where(task =>
                (Standing is null || StandingOf(task) == Standing)
                && (LeadUnitId is null || task.LeadUnitId == LeadUnitId)
                && (folded is null || VietnameseText.Fold(task.Text).Contains(folded, StringComparison.Ordinal))
            ),
        ];
    }
}
