using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features;

/// <summary>The states of a plan in words, as filters and workbooks write them.</summary>
internal static class PlanStateNames
{
    public static string Of(PlanState state) =>
        state switch
        {
            PlanState.Draft => "Dự thảo",
            PlanState.ForComment => "Lấy ý kiến",
            PlanState.Approved => "Đã phê duyệt",
            PlanState.InForce => "Đang thực hiện",
            _ => "Đã kết thúc",
        };
}
