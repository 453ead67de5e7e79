using CaiCach.Indicators.Contracts;

namespace CaiCach.Voice.Features.Figures;

/// <summary>What indicators can count ratings by, in words; in the order of the view <c>voice.noted_rating</c>.</summary>
internal static class CountedRatingNames
{
    /// <summary>The record set of ratings.</summary>
    public static readonly RecordSetShape Shape = new(
        "ratings",
        "đánh giá",
        "voice.noted_rating",
        [new("rated", "Đánh giá")],
        [
            new("satisfied", "hài lòng", "không hài lòng"),
            new("answered", "đã ghi việc đã làm", "chưa ghi việc đã làm"),
            new("online", "gửi trực tuyến", "gửi tại bàn"),
            new("filedOnline", "hồ sơ nộp trực tuyến", "hồ sơ không nộp trực tuyến"),
        ],
        FieldsOf: "dossiers"
    );
}
