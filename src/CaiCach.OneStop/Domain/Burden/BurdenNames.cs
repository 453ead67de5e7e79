using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Burden;

/// <summary>What the parts of a cost sheet are called, and the lines that are proposed for a procedure.</summary>
internal static class BurdenNames
{
    /// <summary>A part of the sheet.</summary>
    public static string Of(CostWork work) =>
        work switch
        {
            CostWork.Prepare => "Chuẩn bị hồ sơ",
            CostWork.Submit => "Nộp hồ sơ",
            CostWork.Pay => "Nộp phí, lệ phí",
            CostWork.Inspection => "Phục vụ kiểm tra, đánh giá",
            CostWork.Other => "Công việc khác",
            CostWork.Receive => "Nhận kết quả",
            _ => throw new ArgumentOutOfRangeException(nameof(work), work, null),
        };

    /// <summary>The lines that a version makes an applicant go through, with its fees; hours and people are not known yet.</summary>
    public static IEnumerable<(CostWork Work, string Activity, long FeeVnd)> Proposed(ProcedureContent content) =>
        [
            .. content.Components.Select(paper => (CostWork.Prepare, paper.Name, 0L)),
            (CostWork.Submit, "Nộp trực tiếp", 0L),
            .. content.OnlineLevel == OnlineLevel.Information
                ? Array.Empty<(CostWork, string, long)>()
                : [(CostWork.Submit, "Nộp trực tuyến", 0L)],
            (CostWork.Submit, "Nộp qua bưu chính công ích", 0L),
            .. content.Fees.Select(fee => (CostWork.Pay, fee.Name, fee.AmountVnd)),
            .. content.Results.Select(result => (CostWork.Receive, result.Name, 0L)),
        ];
}
