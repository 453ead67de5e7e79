using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Clock;

namespace CaiCach.OneStop.Tests.Domain.Clock;

public sealed class ClockRulesCatalogueTests
{
    [Theory]
    [InlineData(2018, 6, 21, "Nghị định 61/2018/NĐ-CP")]
    [InlineData(2025, 6, 30, "Nghị định 61/2018/NĐ-CP")]
    [InlineData(2025, 7, 1, "Nghị định 118/2025/NĐ-CP")] // in force 01/07/2025
    public void On_WhenReceivedOnADay_ThenIsTheSetInForce(int year, int month, int day, string law) =>
        ClockRulesCatalogue.Load(ClockCase.Data).On(new DateOnly(year, month, day)).Law.ShouldBe(law);

    [Fact]
    public void On_WhenReceivedBeforeTheFirstSet_ThenThrows() =>
        Should.Throw<ArgumentOutOfRangeException>(() => ClockRulesCatalogue.Load(ClockCase.Data).On(new DateOnly(2018, 6, 20)));

    [Theory]
    [InlineData("\"from\": \"2025-07-01\"", "\"from\": \"2018-06-21\"")] // two sets from one day
    [InlineData("\"certainty\": \"certain\"", "\"certainty\": \"sure\"")]
    [InlineData("\"law\": \"Nghị định 45/2020/NĐ-CP\"", "\"law\": \" \"")]
    [InlineData("\"maxExtensions\"", "\"extensions\"")]
    [InlineData("\"noticeWithinHours\": { \"value\": 8", "\"noticeWithinHours\": { \"value\": 0")]
    public void Load_WhenTheFileIsNotSound_ThenSaysWhichFile(string sound, string broken)
    {
        var content = File.ReadAllText(ClockCase.Data.PathOf("one-stop/clock-rules.json"));
        content.ShouldContain(sound);
        var folder = Directory.CreateTempSubdirectory("clock-rules");
        try
        {
            var oneStop = folder.CreateSubdirectory("one-stop").FullName;
            File.WriteAllText(Path.Combine(oneStop, "clock-rules.json"), content.Replace(sound, broken, StringComparison.Ordinal));

            Should
                .Throw<InvalidDataException>(() => ClockRulesCatalogue.Load(new DataFiles(folder.FullName)))
                .Message.ShouldContain("clock-rules.json");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
