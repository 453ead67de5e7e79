using CaiCach.OneStop.Domain.Dossiers;
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
    public static IEnumerable<ProposedCost> Proposed(ProcedureContent content) =>
        [
            .. content.Components.Select(paper => new ProposedCost(CostWork.Prepare, paper.Name)),
            .. content.OfferedChannels().Select(channel => new ProposedCost(CostWork.Submit, Submitting(channel), Channel: channel)),
            .. content.Fees.Select(fee => new ProposedCost(CostWork.Pay, fee.Name, fee.AmountVnd)),
            .. content.Results.Select(result => new ProposedCost(CostWork.Receive, result.Name)),
        ];

    private static string Submitting(DossierChannel channel) =>
        channel switch
        {
            DossierChannel.Desk => "Nộp trực tiếp",
            DossierChannel.Online => "Nộp trực tuyến",
            DossierChannel.Postal => "Nộp qua bưu chính công ích",
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, null),
        };
}
