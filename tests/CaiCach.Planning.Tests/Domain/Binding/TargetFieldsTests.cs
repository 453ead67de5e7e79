using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;

namespace CaiCach.Planning.Tests.Domain.Binding;

/// <summary>Which fields the thresholds of plans name; the ways of saying it are those of plans of communes, in other words.</summary>
public sealed class TargetFieldsTests
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["CT"] = "Chứng thực",
        ["DD"] = "Đất đai",
        ["HT"] = "Hộ tịch",
        ["HTN"] = "Hộ tịch có yếu tố nước ngoài",
        ["XD"] = "Hoạt động xây dựng",
    };

    [Theory]
    [InlineData("mức độ hài lòng về giải quyết các TTHC lĩnh vực đất đai 85%", "DD")]
    [InlineData("đối với lĩnh vực đất đai, 90% hồ sơ đúng hạn", "DD")]
    [InlineData("hồ sơ thuộc lĩnh vực Hộ tịch, chứng thực đạt 98%", "CT,HT")]
    [InlineData("hồ sơ lĩnh vực hộ tịch có yếu tố nước ngoài đạt 98%", "HTN")]
    [InlineData("hồ sơ lĩnh vực về hoạt động xây dựng đạt 80%", "XD")]
    // Everything that a commune is competent for is what is counted anyway.
    [InlineData("100% hồ sơ thuộc thẩm quyền giải quyết của UBND xã", "")]
    [InlineData("95% hồ sơ ở mọi lĩnh vực", "")]
    [InlineData("95% hồ sơ (trừ các TTHC lĩnh vực đất đai)", "")]
    [InlineData("tuyên truyền chính sách đất đai đạt 100%", "")]
    [InlineData("lĩnh vực đấu thầu 90%", "")]
    public void In_TakesTheFieldsThatAreNamed(string words, string fields) =>
        string.Join(',', TargetFields.In(words, Names)).ShouldBe(fields);

    /// <summary>"…đạt tối thiểu 90%; trong đó … lĩnh vực đất đai 85%": the second threshold alone is of the field.</summary>
    [Fact]
    public void Clauses_KeepAFieldToItsOwnThreshold()
    {
        const string Text = "Mức độ hài lòng về giải quyết TTHC đạt tối thiểu 90%; trong đó, các TTHC lĩnh vực đất đai 85%.";
        var clauses = TargetClauses.Of(Text, [new TargetMeasure(">=", 90, "%"), new TargetMeasure(">=", 85, "%")]);

        clauses.Select(clause => string.Join(',', TargetFields.In(clause.Words, Names))).ShouldBe(["", "DD"]);
    }

    /// <summary>Both ends of "01-02 cuộc" are told by the same words.</summary>
    [Fact]
    public void Clauses_OfARange_AreOne()
    {
        const string Text = "100% hồ sơ đúng hạn; tổ chức đối thoại 01-02 cuộc/năm";
        var clauses = TargetClauses.Of(
            Text,
            [new TargetMeasure("=", 100, "%"), new TargetMeasure(">=", 1, "cuộc/năm"), new TargetMeasure("<=", 2, "cuộc/năm")]
        );

        clauses
            .Select(clause => clause.Words)
            .ShouldBe(["100% hồ sơ đúng hạn", "tổ chức đối thoại 01-02 cuộc/năm", "tổ chức đối thoại 01-02 cuộc/năm"]);
    }
}
