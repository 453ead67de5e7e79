using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

/// <summary>What a target's words say of how it is counted; the ways of saying it are those of plans of communes.</summary>
public sealed class TargetClassifierTests
{
    [Theory]
    [InlineData("100% hồ sơ công việc xử lý trên mạng (trừ hồ sơ mật).", "hồ sơ mật")]
    [InlineData("100% hồ sơ điện tử (không bao gồm văn bản  mật, văn bản quá khổ)", "văn bản mật, văn bản quá khổ")]
    [InlineData("97% đạt (Trừ A); 100% công khai (không tính B)", "A; B")]
    [InlineData("Trừ trường hợp bất khả kháng, 100% trả đúng hạn", null)] // not in brackets: the reviewer says it
    [InlineData("100% hồ sơ (gồm cả hồ sơ mật)", null)]
    public void ExclusionsOf_TakesWhatStandsInBrackets(string text, string? exclusions) =>
        TargetClassifier.ExclusionsOf(text).ShouldBe(exclusions);
}
