namespace CaiCach.OneStop.Domain.Assessments;

/// <summary>What states are called.</summary>
internal static class AssessmentNames
{
    /// <summary>A state.</summary>
    public static string Of(AssessmentState state) =>
        state switch
        {
            AssessmentState.Draft => "Đang đánh giá",
            AssessmentState.Finished => "Đã hoàn thành",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
