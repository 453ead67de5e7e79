using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Tests.Domain.Dossiers;

public sealed class DossierReachTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 16, 8, 0, 0, TimeSpan.FromHours(7));
    private static readonly Guid Unit = Guid.CreateVersion7();

    /// <summary>Three places (Decree 118/2025: support point, receiving unit, deciding unit), the post, and receipts by hand.</summary>
    private static readonly (string What, DossierReach Reach, DossierChannel Channel, double? TypedHours, string? Error)[] Table =
    [
        ("at the desk", DossierReach.Here, DossierChannel.Desk, null, null),
        ("at home with a reason", new() { Place = ReceptionPlace.Home, PlaceReason = "người già" }, DossierChannel.Desk, null, null),
        ("at home without one", new() { Place = ReceptionPlace.Home, PlaceReason = " " }, DossierChannel.Desk, null, "home_reason_missing"),
        ("at a point", new() { Place = ReceptionPlace.SupportPoint, SupportUnitId = Unit }, DossierChannel.Desk, null, null),
        ("at no point", new() { Place = ReceptionPlace.SupportPoint }, DossierChannel.Desk, null, "support_point_missing"),
        ("a point, yet at the desk", new() { SupportUnitId = Unit }, DossierChannel.Desk, null, "support_point_needs_place"),
        ("by post, nothing known", DossierReach.Here, DossierChannel.Postal, null, null),
        ("by post", Post("EE123456789VN", 13, -64), DossierChannel.Postal, null, null),
        ("post, yet at the desk", Post("EE123456789VN", 13, -64), DossierChannel.Desk, null, "not_by_post"),
        ("item number with markup", Post("<b>1</b>", 13, -64), DossierChannel.Postal, null, "postal_number_wrong"),
        ("item number too long", Post(new string('1', 41), 13, -64), DossierChannel.Postal, null, "postal_number_wrong"),
        ("brought tomorrow", Post(null, 13, 24), DossierChannel.Postal, null, "arrived_at_wrong"),
        ("brought 8 days ago", Post(null, 1, -8 * 24), DossierChannel.Postal, null, "arrived_at_wrong"),
        ("postmarked after it came", Post(null, 15, -64), DossierChannel.Postal, null, "postmark_wrong"),
        ("by hand", new() { PaperNumber = "12" }, DossierChannel.Desk, -20, null),
        ("by hand, no number", DossierReach.Here, DossierChannel.Desk, -20, "paper_number_missing"),
        ("by hand, no time", new() { PaperNumber = "12" }, DossierChannel.Desk, null, "paper_time_missing"),
        ("by hand, number too long", new() { PaperNumber = new string('1', 41) }, DossierChannel.Desk, -20, "too_long"),
    ];

    public static TheoryData<string> Cases => [.. Table.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refusals_OfAReach_NameWhatIsWrong(string what)
    {
        var (_, reach, channel, typedHours, error) = Table.Single(one => one.What == what);
        var typed = typedHours is { } hours ? Now.AddHours(hours) : (DateTimeOffset?)null;

        var codes = reach.Refusals(channel, typed, Now).Select(refusal => refusal.Code[(refusal.Code.LastIndexOf('.') + 1)..]);

        codes.ShouldBe(error is null ? [] : [error]);
    }

    /// <summary>An item.</summary>
    /// <param name="number">The item's number.</param>
    /// <param name="postmarkedOn">The day of March 2026.</param>
    /// <param name="arrivedInHours">When it came, from now.</param>
    private static DossierReach Post(string? number, int postmarkedOn, double arrivedInHours) =>
        new()
        {
            PostalNumber = number,
            PostmarkedOn = new DateOnly(2026, 3, postmarkedOn),
            ArrivedAt = Now.AddHours(arrivedInHours),
        };
}
