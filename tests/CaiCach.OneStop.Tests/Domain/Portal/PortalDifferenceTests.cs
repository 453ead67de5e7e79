using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Tests.Domain.Portal;

public sealed class PortalDifferenceTests
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly DateOnly First = new(2026, 3, 16);

    [Fact]
    public void Night_WhenItFindsLessAndMore_EndsWhatIsGoneAndKeepsTheAgeOfWhatStands()
    {
        var open = PortalDifference.Settle(Unit, [], [Find("1.000001"), Find("1.000002")], _ => true, First);

        var fresh = PortalDifference.Settle(Unit, open, [Find("1.000002", "Tên mới"), Find("1.000003")], _ => true, First.AddDays(3));

        open.Select(one => (one.Code, one.EndedOn, one.LastSeenOn, one.There))
            .ShouldBe([("1.000001", First.AddDays(3), First, "Tên"), ("1.000002", null, First.AddDays(3), "Tên mới")]);
        open.Select(one => one.AgeOn(First.AddDays(5))).ShouldBe([3, 5]);
        fresh.Select(one => (one.Code, one.FirstSeenOn)).ShouldBe([("1.000003", First.AddDays(3))]);
    }

    [Fact]
    public void Night_WhenItCouldNotLook_EndsNothing()
    {
        var open = PortalDifference.Settle(Unit, [], [Find("1.000001")], _ => true, First);

        PortalDifference.Settle(Unit, open, [], _ => false, First.AddDays(1)).ShouldBeEmpty();

        open.ShouldHaveSingleItem().EndedOn.ShouldBeNull();
    }

    private static FoundDifference Find(string code, string name = "Tên") => new(PortalDifferenceKind.OnlyOnPortal, code, null, name);
}
