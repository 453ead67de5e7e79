using CaiCach.Foundation.Reform;

namespace CaiCach.Foundation.Tests.Reform;

public sealed class ReformAreasTests
{
    [Fact]
    public void All_WhenListed_ThenHasTheSevenIdsOfThePlanSchemaSteeringFirst() =>
        ReformAreas
            .All.Select(entry => entry.Id)
            .ShouldBe(["leadership", "institutions", "procedures", "organisation", "civil-service", "finance", "digital"]);

    [Fact]
    public void Of_WhenAskedForAnArea_ThenGivesItsOwnEntry()
    {
        foreach (var area in Enum.GetValues<ReformArea>())
        {
            ReformAreas.Of(area).Area.ShouldBe(area);
        }

        ReformAreas.Of(ReformArea.CivilService).Name.ShouldBe("Cải cách chế độ công vụ");
        ReformAreas.All.Count(entry => entry.IsContentOfResolution76).ShouldBe(6);
    }

    [Theory]
    [InlineData("civil-service", ReformArea.CivilService)]
    [InlineData("digital", ReformArea.Digital)]
    public void TryParse_WhenIdIsKnown_ThenGivesTheArea(string id, ReformArea expected)
    {
        ReformAreas.TryParse(id, out var area).ShouldBeTrue();
        area.ShouldBe(expected);
    }

    [Theory]
    [InlineData("Digital")]
    [InlineData("")]
    [InlineData(null)]
    public void TryParse_WhenIdIsUnknown_ThenRefuses(string? id) => ReformAreas.TryParse(id, out _).ShouldBeFalse();
}
