using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Domain.Ratings;

namespace CaiCach.Voice.Demo;

/// <summary>What made-up people say; the same dossiers in the same order are rated the same way each time.</summary>
internal sealed class DemoRatings(RatingSchemes schemes, DateTimeOffset now)
{
    private const double RatedShare = 0.34;
    private const double LikedShare = 0.94;
    private const double RemarkShare = 0.25;
    private const double AnswerShare = 0.9;
    private const int WaitDaysMax = 3;
    private const int WaitMinutesMax = 90;
    private static readonly TimeSpan ResponseTime = TimeSpan.FromDays(6);
    private static readonly Actor Leader = new(null, null, "Lãnh đạo Ủy ban nhân dân xã");

    private static readonly string[] Praises =
    [
        "Công chức hướng dẫn rõ ràng, không phải đi lại.",
        "Trả kết quả sớm hơn giấy hẹn.",
        "Thái độ vui vẻ, nhiệt tình.",
    ];

    private static readonly string[] Complaints =
    [
        "Phải đi lại hai lần vì hướng dẫn chưa đủ giấy tờ.",
        "Trả kết quả chậm, không thấy báo trước.",
        "Chờ ở quầy lâu, ít người tiếp nhận.",
    ];

    private static readonly string[] Responses =
    [
        "Đã gọi điện xin lỗi người nộp và rút kinh nghiệm tại giao ban Trung tâm.",
        "Đã niêm yết lại thành phần hồ sơ tại quầy và trên trang thông tin.",
        "Đã bố trí thêm một người tiếp nhận vào sáng thứ Hai.",
    ];

    // The seed makes them the same each time.
    private readonly Random _random = new(20_261_121);

    /// <summary>The rating of a dossier; null for the two thirds that nobody rates.</summary>
    public Rating? Of(RatedDossier dossier)
    {
        var isRated = _random.NextDouble() < RatedShare;
        var isLiked = _random.NextDouble() < LikedShare;
        var ratedAt = dossier.EndedAt!.Value.AddDays(_random.Next(0, WaitDaysMax)).AddMinutes(_random.Next(1, WaitMinutesMax));
        var channel = (RatingChannel)_random.Next(1, 4);
        var pick = _random.Next(3);
        var hasRemark = _random.NextDouble() < RemarkShare || !isLiked;
        var scheme = schemes.On(VietnamTime.DayOf(ratedAt));
        var answers = Answers(scheme, isLiked);
        if (!isRated || ratedAt > now)
        {
            return null;
        }

        var remark = (hasRemark, isLiked) switch
        {
            (false, _) => null,
            (_, true) => Praises[pick],
            _ => Complaints[pick],
        };
        var rating = Rating.Give(dossier, scheme, new GivenRating(isLiked, answers, remark, channel), ratedAt).Value;
        if (!isLiked && ratedAt + ResponseTime < now)
        {
            rating.Respond(Responses[pick], Leader, ratedAt + ResponseTime);
        }

        return rating;
    }

    private Dictionary<string, int> Answers(RatingScheme scheme, bool isLiked)
    {
        var answers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var question in scheme.Questions)
        {
            var (level, isAnswered) = (isLiked ? _random.Next(3, 6) : _random.Next(1, 4), _random.NextDouble() < AnswerShare);
            if (isAnswered)
            {
                answers[question.Code] = level;
            }
        }

        return answers;
    }
}
