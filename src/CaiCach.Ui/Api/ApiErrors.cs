namespace CaiCach.Ui.Api;

/// <summary>What a program is told by each status.</summary>
internal static class ApiErrors
{
    /// <summary>The code, title and words of a status for which nobody said more.</summary>
    public static (string Code, string Title, string Detail) Of(int status) =>
        status switch
        {
            400 => (
                "api.bad_request",
                "Yêu cầu không hợp lệ",
                "Không đọc được nội dung gửi lên. Chưa lưu gì; hãy xem mô tả ở /openapi/v1.json."
            ),
            401 => (
                "api.unauthorized",
                "Chưa xác thực",
                "Thiếu mã truy cập, hoặc mã không còn hiệu lực. Hãy gửi kèm tiêu đề Authorization: Bearer và mã còn hạn."
            ),
            403 => ("api.forbidden", "Không có quyền", "Tài khoản của mã truy cập này không được làm việc này."),
            404 => ("api.not_found", "Không tìm thấy", "Địa chỉ sai, hoặc nội dung không thuộc đơn vị của bạn."),
            405 => ("api.method_not_allowed", "Sai phương thức", "Địa chỉ này không nhận phương thức vừa dùng."),
            409 => ("api.conflict", "Xung đột", "Nội dung đã thay đổi hoặc đang ở trạng thái khác. Chưa lưu gì."),
            413 => ("api.too_large", "Nội dung quá lớn", "Nội dung gửi lên vượt mức cho phép. Chưa lưu gì."),
            415 => ("api.unsupported_media_type", "Sai kiểu nội dung", "Hãy gửi nội dung dạng application/json."),
            429 => ("api.too_many_requests", "Gửi quá nhiều lần", "Hãy đợi đủ số giây ghi ở tiêu đề Retry-After rồi gửi lại."),
            503 => ("api.unavailable", "Máy chủ đang tạm ngừng", "Hãy thử lại sau ít phút."),
            < 500 => ("api.refused", "Yêu cầu không thực hiện được", "Chưa lưu gì."),
            _ => ("api.failed", "Có lỗi của hệ thống", "Chưa rõ đã lưu hay chưa; hãy gửi mã traceId cho quản trị."),
        };
}
