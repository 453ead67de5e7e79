using CaiCach.Organisation.Features.Accounts;

namespace CaiCach.Organisation.Tests.Features.Accounts;

public sealed class TimeCodeTests
{
    // "12345678901234567890" in base 32.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, the rows of SHA-1: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void StepOf_WhenTheDigitsAreOfTheStandard_KnowsTheStep(long seconds, string digits) =>
        TimeCode.StepOf(Key, digits, DateTimeOffset.FromUnixTimeSeconds(seconds)).ShouldBe(seconds / 30);

    [Theory]
    [InlineData("")]
    [InlineData("không phải khóa")]
    [InlineData("GEZ1")]
    public void StepOf_WhenTheKeyIsNone_TakesNothing(string key) =>
        TimeCode.StepOf(key, "287082", DateTimeOffset.FromUnixTimeSeconds(59)).ShouldBeNull();
}
