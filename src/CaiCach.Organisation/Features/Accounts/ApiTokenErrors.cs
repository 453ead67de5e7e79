using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;

namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Refusals around tokens for programs.</summary>
internal static class ApiTokenErrors
{
    public static readonly Error NameMissing = new(
        "organisation.api_token.name_missing",
        $"Hãy ghi mã dùng cho phần mềm nào, tối đa {ApiToken.NameMaxLength} ký tự.",
        Field: "Name"
    );

    public static readonly Error TooMany = new(
        "organisation.api_token.too_many",
        $"Mỗi tài khoản có tối đa {ApiToken.MostPerAccount} mã còn hiệu lực. Hãy thu hồi mã không dùng nữa rồi tạo mã mới.",
        ErrorKind.Conflict,
        "Name"
    );

    public static readonly Error NotFound = new(
        "organisation.api_token.not_found",
        "Mã truy cập này không còn hiệu lực từ trước.",
        ErrorKind.NotFound
    );

    public static Error NoSuchUser(string userName) =>
        new("organisation.account.no_such_user", $"Không có tài khoản nào tên {userName}. Hãy xem lại tên đăng nhập.", ErrorKind.NotFound);
}
