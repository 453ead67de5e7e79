using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>Refusals around values of targets.</summary>
internal static class TargetErrors
{
    public static readonly Error PlanNotInForce = new(
        "planning.target.plan_not_in_force",
        "Kế hoạch chưa ban hành nên chưa ghi số liệu cho chỉ tiêu được.",
        ErrorKind.Conflict
    );

    public static readonly Error NoSuchMeasure = new(
        "planning.target.no_such_measure",
        "Chỉ tiêu không có mức này. Hãy tải lại trang rồi chọn lại.",
        ErrorKind.Conflict,
        "Measure"
    );

    public static readonly Error OneComparator = new(
        "planning.target.one_comparator",
        "Mỗi mức phải đạt chỉ có một dấu so sánh (≥, >, =, ≤, <). Khoảng từ … đến … thì ghi thành hai mức.",
        Field: "Measures"
    );

    public static readonly Error NoSuchIndicator = new(
        "planning.target.no_such_indicator",
        "Không có chỉ tiêu nào mang mã này. Hãy chọn trong danh sách.",
        Field: "IndicatorCode"
    );

    public static readonly Error NoSuchPart = new(
        "planning.target.no_such_part",
        "Chỉ tiêu đã chọn không tính riêng được cho lĩnh vực hoặc loại hồ sơ này. Hãy bỏ chọn phần riêng, ghi lại cách tính, rồi chọn trong danh sách mới.",
        Field: "Field"
    );

    public static readonly Error NothingSure = new(
        "planning.target.nothing_sure",
        "Không còn đề xuất chắc chắn nào chưa xác nhận. Hãy mở từng chỉ tiêu còn lại để chọn.",
        ErrorKind.Conflict
    );

    public static readonly Error ValueOutOfRange = new(
        "planning.target.value_out_of_range",
        "Số liệu phải từ 0 đến 99.999.999.999.999, nhiều nhất 4 chữ số thập phân.",
        Field: "Value"
    );

    public static readonly Error InTheFuture = new(
        "planning.target.in_the_future",
        "Số liệu không thể tính đến một ngày sau hôm nay.",
        Field: "OccurredOn"
    );
}
