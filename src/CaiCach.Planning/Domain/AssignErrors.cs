using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Refusals around tasks given to authorities below.</summary>
internal static class AssignErrors
{
    public static readonly Error NotYours = new(
        "planning.assign.not_yours",
        "Chỉ người phụ trách của đơn vị có nhiệm vụ này mới giao xuống cấp dưới.",
        ErrorKind.Forbidden
    );

    public static readonly Error PlanNotInForce = new(
        "planning.assign.plan_not_in_force",
        "Chỉ giao xuống nhiệm vụ đang thực hiện của kế hoạch đã ban hành.",
        ErrorKind.Conflict
    );

    public static readonly Error NoneChosen = new("planning.assign.none_chosen", "Hãy chọn ít nhất một đơn vị cấp dưới.", Field: "Chosen");

    public static readonly Error NotBelow = new(
        "planning.assign.not_below",
        "Có đơn vị không trực thuộc đơn vị giao. Hãy tải lại trang rồi chọn lại.",
        Field: "Chosen"
    );

    public static readonly Error AssignedAlready = new(
        "planning.assign.assigned_already",
        "Có đơn vị vừa được giao nhiệm vụ này. Hãy tải lại trang rồi chọn các đơn vị còn lại.",
        ErrorKind.Conflict,
        "Chosen"
    );

    public static readonly Error DueInPast = new("planning.assign.due_in_past", "Hạn của cấp dưới phải từ hôm nay trở đi.", Field: "DueOn");

    public static readonly Error DueNeeded = new(
        "planning.assign.due_needed",
        "Mọi hạn của nhiệm vụ đã qua: hãy ghi hạn cho cấp dưới.",
        Field: "DueOn"
    );
}
