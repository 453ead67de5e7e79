namespace CaiCach.Voice.Domain.Ratings;

/// <summary>What ratings are called.</summary>
internal static class RatingNames
{
    /// <summary>What waits for somebody to write what was done.</summary>
    public static string OpenDislikes => "Người dân không hài lòng, chưa ghi việc đã làm";

    /// <summary>What the person said.</summary>
    public static string RemarkOf(Rating rating) => rating.Remark ?? "Không ghi ý kiến";

    /// <summary>The verdict.</summary>
    public static string Of(bool isLiked) => isLiked ? "Hài lòng" : "Không hài lòng";

    /// <summary>The way by which it came.</summary>
    public static string Of(RatingChannel channel) =>
        channel switch
        {
            RatingChannel.LookUp => "Trang tra cứu",
            RatingChannel.Kiosk => "Màn hình tại quầy",
            RatingChannel.Receipt => "Mã QR trên giấy hẹn",
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
        };
}
