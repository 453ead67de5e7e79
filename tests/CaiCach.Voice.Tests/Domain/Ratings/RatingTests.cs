using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.Voice.Domain.Ratings;

namespace CaiCach.Voice.Tests.Domain.Ratings;

public sealed class RatingTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 1, 0, 0, TimeSpan.Zero);
    private static readonly RatingSchemes Schemes = RatingSchemes.Load(new DataFiles(Path.Combine(AppContext.BaseDirectory, "data")));

    // Domain facts, one-stop part 10 (Decree 61/2018, articles 29 to 33; index 766, 5.4) and national status list, part 4.
    [Theory]
    [InlineData(true, true, "time", 5, "", null)] // 9 or 10: a result waits or was returned; 3, 7, 8: it ended without one
    [InlineData(false, true, "time", 5, "", "voice.rating.not_ended")] // 1, 2, 4, 5, 6: nothing to rate yet
    [InlineData(true, null, "time", 5, "", "voice.rating.not_chosen")] // like or dislike is what 5.4 counts
    [InlineData(true, false, "time", 1, "", null)]
    [InlineData(true, true, "time", 0, "", "voice.rating.answer_wrong")] // five levels
    [InlineData(true, true, "time", 6, "", "voice.rating.answer_wrong")]
    [InlineData(true, true, "lạ", 3, "", "voice.rating.answer_wrong")] // not asked by the scheme
    [InlineData(true, true, "explanation", 3, "2025-06-30", "voice.rating.answer_wrong")] // asked since 01/07/2025 only
    [InlineData(true, true, "explanation", 3, "2025-07-01", null)]
    public void Give_WhenTheRulesAllowIt_TakesIt(bool hasEnded, bool? isLiked, string question, int level, string day, string? error)
    {
        var scheme = Schemes.On(day.Length == 0 ? new DateOnly(2026, 3, 16) : DateOnly.Parse(day, null));

        var given = Rating.Give(
            Dossier(hasEnded),
            scheme,
            new GivenRating(isLiked, new Dictionary<string, int>(StringComparer.Ordinal) { [question] = level }, null, RatingChannel.Kiosk),
            Now
        );

        given.Errors.Select(one => one.Code).ShouldBe(error is null ? [] : [error]);
    }

    [Theory]
    [InlineData("  Tốt \r\n lắm ", "Tốt \n lắm")]
    [InlineData("\0\a", null)]
    [InlineData("   ", null)]
    [InlineData("a\0b", "ab")]
    public void Remark_WhenKept_HasNoBlankEndsAndNoControlCharacters(string typed, string? kept) => Given(typed).Remark.ShouldBe(kept);

    [Fact]
    public void Respond_WhenDoneTwice_KeepsTheFirst()
    {
        var rating = Given("x");
        rating.Respond("Đã xin lỗi", Actor.System, Now).Errors.ShouldBeEmpty();

        rating.Respond("Khác", Actor.System, Now).Errors.ShouldHaveSingleItem().ShouldBe(RatingErrors.AlreadyResponded);

        rating.Response.ShouldBe("Đã xin lỗi");
    }

    private static Rating Given(string remark) =>
        Rating
            .Give(
                Dossier(true),
                Schemes.All[^1],
                new GivenRating(true, new Dictionary<string, int>(StringComparer.Ordinal), remark, RatingChannel.LookUp),
                Now
            )
            .Value;

    private static RatedDossier Dossier(bool hasEnded) =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), "X-260316-0001", "1.001193", "Đăng ký khai sinh", hasEnded ? Now : null, false);
}
