namespace CaiCach.OneStop.Domain.Reviews;

/// <summary>What states, moves and proposals are called.</summary>
internal static class ReviewNames
{
    /// <summary>A state.</summary>
    public static string Of(ReviewState state) =>
        state switch
        {
            ReviewState.Draft => "Đang soạn",
            ReviewState.Approved => "Đã duyệt",
            ReviewState.Sent => "Đã gửi cấp trên",
            ReviewState.TakenUp => "Được tiếp thu",
            ReviewState.NotTakenUp => "Không được tiếp thu",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };

    /// <summary>A kind of proposal.</summary>
    public static string Of(ProposalKind kind) =>
        kind switch
        {
            ProposalKind.DropComponent => "Bỏ thành phần hồ sơ",
            ProposalKind.MergeComponents => "Gộp thành phần hồ sơ",
            ProposalKind.ShortenLimit => "Rút ngắn thời hạn",
            ProposalKind.SimplifyForm => "Đơn giản hóa mẫu đơn, tờ khai",
            ProposalKind.SimplifySteps => "Giảm bước thực hiện",
            ProposalKind.RaiseOnlineLevel => "Nâng mức độ trực tuyến",
            ProposalKind.CutFee => "Giảm, bỏ phí, lệ phí",
            ProposalKind.Abolish => "Bãi bỏ thủ tục",
            ProposalKind.Other => "Phương án khác",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The colour of a state.</summary>
    public static string StatusOf(ReviewState state) =>
        state switch
        {
            ReviewState.Draft => "soon",
            ReviewState.TakenUp => "ontime",
            ReviewState.NotTakenUp => "idle",
            _ => "paused",
        };
}
