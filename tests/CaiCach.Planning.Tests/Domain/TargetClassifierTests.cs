using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Tests.Domain;

/// <summary>What a target's words say of how it is counted; the ways of saying it are those of plans of communes.</summary>
public sealed class TargetClassifierTests
{
    /// <summary>Kinds by B4 of the facts on indicators; the ways of saying it are those of S0 to S3, in other words.</summary>
    [Theory]
    [InlineData("Tỷ lệ hồ sơ giải quyết đúng hạn từ 98% trở lên", "Ratio")]
    [InlineData("Có ít nhất 03 sáng kiến, giải pháp mới được công nhận", "Count")]
    [InlineData("Ban hành và triển khai kế hoạch cải cách hành chính", "YesNo")]
    [InlineData("Giảm tối thiểu 2,5% chi hỗ trợ trực tiếp từ ngân sách so với năm trước", "ChangeOnYear")] // S1-18
    [InlineData("Kết quả số hóa mỗi năm tăng tối thiểu 20% cho đến khi đạt 100%", "Ramp")] // S3-07
    [InlineData("Chỉ số cải cách hành chính của xã duy trì ở mức khá trở lên", "Grade")] // S2-35
    [InlineData("Xếp loại cải cách hành chính đạt loại tốt", "Grade")]
    [InlineData("Hằng năm, kết quả chỉ số cải cách hành chính năm sau cao hơn năm trước", "Trend")] // S3-00
    [InlineData("Mức độ hài lòng tăng so với năm trước", "Trend")]
    [InlineData("Mức độ hài lòng đạt 80-85%", "Range")]
    [InlineData("Giai đoạn 2021 - 2025 đạt 90% hồ sơ trực tuyến", "Ratio")]
    public void KindOf_FollowsTheWords(string text, string kind)
    {
        var (measures, _) = CaiCach.Planning.Domain.Reading.MeasuresReader.Read(text);

        TargetClassifier
            .KindOf(text, [.. measures.Select(measure => new TargetMeasure(">=", measure.Value, measure.Unit))])
            .ToString()
            .ShouldBe(kind);
    }

    /// <summary>A range is two thresholds (S1-15: one dialogue at least, two at most).</summary>
    [Fact]
    public void KindOf_TwoThresholdsOfOneUnit_IsARange() =>
        TargetClassifier
            .KindOf("Tổ chức đối thoại với người dân", [new TargetMeasure(">=", 1, "cuộc"), new TargetMeasure("<=", 2, "cuộc")])
            .ShouldBe(TargetKind.Range);

    [Fact]
    public void KindAt_IsThatOfTheThresholdsOwnClause()
    {
        var clock = DateTimeOffset.UnixEpoch;
        var plan = new Plan(Guid.CreateVersion7(clock), "Kế hoạch", null, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31), clock);
        var target = new Target(plan, 0);
        const string Text = "Số hóa kết quả đạt tối thiểu 15% năm đầu; các năm sau mỗi năm tăng tối thiểu 20%";
        IReadOnlyList<TargetMeasure> measures = [new(">=", 15, "%"), new(">=", 20, "%")];
        target.Describe(null, null, Text, measures);
        target.Classify(TargetClassifier.KindOf(Text, measures), null, null, false);

        (TargetClassifier.KindAt(target, 0), TargetClassifier.KindAt(target, 1)).ShouldBe((TargetKind.Ratio, TargetKind.Ramp));
        // A person's word on the whole holds for each threshold.
        target.Classify(TargetKind.Count, null, null, false);
        TargetClassifier.KindAt(target, 1).ShouldBe(TargetKind.Count);
    }

    [Theory]
    [InlineData("Chỉ số cải cách hành chính duy trì ở mức khá trở lên", "Khá")]
    [InlineData("Xếp hạng khá, tốt", "Khá")] // the least of those named
    [InlineData("Phấn đấu đạt loại tốt", "Tốt")]
    [InlineData("Có khả năng xếp loại", null)]
    public void GradeOf_IsTheLeastThatIsNamed(string text, string? grade)
    {
        var found = TargetClassifier.GradeOf(text, [new("Khá", 65, ["kha"]), new("Tốt", 80, ["tot"])]);

        (found?.Name).ShouldBe(grade);
    }

    [Theory]
    [InlineData("100% hồ sơ công việc xử lý trên mạng (trừ hồ sơ mật).", "hồ sơ mật")]
    [InlineData("100% hồ sơ điện tử (không bao gồm văn bản  mật, văn bản quá khổ)", "văn bản mật, văn bản quá khổ")]
    [InlineData("97% đạt (Trừ A); 100% công khai (không tính B)", "A; B")]
    [InlineData("Trừ trường hợp bất khả kháng, 100% trả đúng hạn", null)] // not in brackets: the reviewer says it
    [InlineData("100% hồ sơ (gồm cả hồ sơ mật)", null)]
    public void ExclusionsOf_TakesWhatStandsInBrackets(string text, string? exclusions) =>
        TargetClassifier.ExclusionsOf(text).ShouldBe(exclusions);
}
