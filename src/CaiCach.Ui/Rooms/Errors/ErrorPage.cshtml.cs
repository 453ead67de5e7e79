using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Ui.Rooms.Errors;

/// <summary>Tells what happened, what was kept, and what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ErrorPageModel : PageModel
{
    [FromRoute(Name = "status")]
    public int Status { get; set; }

    public string CorrelationId => Activity.Current?.Id ?? HttpContext.TraceIdentifier;

    public string Title =>
        Status switch
        {
            400 => "Yêu cầu không hợp lệ",
            403 => "Bạn không có quyền mở trang này",
            404 => "Không tìm thấy trang",
            409 => "Nội dung vừa được người khác sửa",
            410 => "Tệp không còn trong kho",
            413 => "Tệp quá lớn",
            503 => "Máy chủ dữ liệu đang tạm ngừng",
            _ => "Có lỗi của hệ thống",
        };

    public string Words =>
        Status switch
        {
            400 => "Trang đã mở quá lâu hoặc dữ liệu gửi lên không đúng. Chưa lưu gì; hãy tải lại trang và thử lại.",
            403 => "Nếu đây là việc của bạn, hãy nhờ quản trị của đơn vị cấp quyền.",
            404 => "Địa chỉ sai, hoặc nội dung không thuộc đơn vị của bạn.",
            409 => "Chưa lưu gì. Hãy tải lại trang để xem bản mới rồi làm tiếp.",
            410 => "Hãy báo quản trị chạy kiểm tra dữ liệu và khôi phục từ bản sao lưu.",
            413 => "Mỗi tệp tối đa 50 MB. Hãy giảm dung lượng rồi gửi lại.",
            503 => "Nội dung vừa nhập chưa được lưu. Hãy giữ trang này và thử lại sau ít phút.",
            _ => "Chưa lưu gì của lần gửi này. Hãy thử lại; nếu vẫn lỗi, gửi mã dưới đây cho quản trị.",
        };

    public void OnGet() => Response.StatusCode = Status;

    public void OnPost() => Response.StatusCode = Status;
}
