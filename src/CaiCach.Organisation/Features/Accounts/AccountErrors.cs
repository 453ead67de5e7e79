using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Refusals around accounts.</summary>
internal static class AccountErrors
{
    public static readonly Error WrongNameOrPassword = new(
        "organisation.account.wrong_name_or_password",
        "Tên đăng nhập hoặc mật khẩu không đúng."
    );

    public static Error LockedOut(TimeSpan left) =>
        new(
            "organisation.account.locked_out",
            $"Tài khoản tạm khóa do nhập sai nhiều lần. Hãy thử lại sau {Math.Max(1, (int)Math.Ceiling(left.TotalMinutes))} phút hoặc nhờ quản trị mở khóa.",
            ErrorKind.Forbidden
        );

    public static readonly Error Disabled = new(
        "organisation.account.disabled",
        "Tài khoản đã bị đóng. Hãy liên hệ quản trị của đơn vị.",
        ErrorKind.Forbidden
    );

    public static readonly Error WrongCurrentPassword = new(
        "organisation.account.wrong_current_password",
        "Mật khẩu hiện tại không đúng.",
        Field: "CurrentPassword"
    );

    public static readonly Error PasswordsDiffer = new(
        "organisation.account.passwords_differ",
        "Hai lần nhập mật khẩu mới không giống nhau.",
        Field: "RepeatPassword"
    );

    public static readonly Error PasswordUnchanged = new(
        "organisation.account.password_unchanged",
        "Mật khẩu mới phải khác mật khẩu hiện tại.",
        Field: "NewPassword"
    );

    public static readonly Error PasswordTooWeak = new(
        "organisation.account.password_too_weak",
        "Mật khẩu mới cần ít nhất 10 ký tự và không phải tên đăng nhập.",
        Field: "NewPassword"
    );

    public static readonly Error NotFound = new(
        "organisation.account.not_found",
        "Không thấy tài khoản này trong phạm vi bạn quản trị.",
        ErrorKind.NotFound
    );

    public static readonly Error OwnReset = new(
        "organisation.account.own_reset",
        "Hãy đổi mật khẩu của chính mình ở trang Đổi mật khẩu. Cấp lại mật khẩu chỉ dành cho người khác.",
        ErrorKind.Forbidden
    );

    public static readonly Error UserNameTaken = new(
        "organisation.account.user_name_taken",
        "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác.",
        ErrorKind.Conflict,
        "UserName"
    );

    public static readonly Error UserNameShape = new(
        "organisation.account.user_name_shape",
        "Tên đăng nhập gồm chữ thường không dấu, số, dấu chấm, gạch nối; từ 3 đến 60 ký tự.",
        Field: "UserName"
    );

    public static readonly Error HasAccount = new(
        "organisation.account.has_account",
        "Người này đã có tài khoản.",
        ErrorKind.Conflict,
        "UserName"
    );

    public static readonly Error WrongCode = new(
        "organisation.account.wrong_code",
        "Mã không đúng hoặc đã hết hạn. Hãy nhập mã mới trên điện thoại, hoặc một mã dự phòng chưa dùng.",
        Field: "Code"
    );

    public static readonly Error TwoStepsNotPrepared = new(
        "organisation.account.two_steps_not_prepared",
        "Chưa tạo mã QR, hoặc đăng nhập hai bước đã bật. Hãy tải lại trang.",
        ErrorKind.Conflict
    );

    public static readonly Error SessionNotFound = new(
        "organisation.account.session_not_found",
        "Thiết bị này đã đăng xuất từ trước.",
        ErrorKind.NotFound
    );

    public static readonly Error WrongPassword = new("organisation.account.wrong_password", "Mật khẩu không đúng.", Field: "Password");

    public static readonly Error PasskeyRefused = new(
        "organisation.account.passkey_refused",
        "Không dùng được khóa truy cập này: khóa lạ, đã bị gỡ, hoặc chờ quá lâu. Hãy thử lại hoặc đăng nhập bằng mật khẩu."
    );

    public static readonly Error PasskeyNotFound = new(
        "organisation.account.passkey_not_found",
        "Khóa truy cập này không còn.",
        ErrorKind.NotFound
    );

    public static readonly Error PasskeyNameMissing = new(
        "organisation.account.passkey_name_missing",
        "Hãy đặt tên cho khóa truy cập.",
        Field: "Name"
    );
}
