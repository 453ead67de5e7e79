using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;

namespace CaiCach.Organisation.Features.Views;

/// <summary>Refusals around saved views.</summary>
internal static class ViewErrors
{
    public static readonly Error NameMissing = new(
        "organisation.view.name_missing",
        $"Hãy đặt tên cho góc nhìn, dài nhất {SavedListView.NameMaxLength} ký tự.",
        Field: "ten"
    );

    public static readonly Error AddressWrong = new(
        "organisation.view.address_wrong",
        "Không lưu được góc nhìn này. Hãy mở lại danh sách, lọc và lưu lần nữa.",
        Field: "diaChi"
    );

    public static readonly Error TooMany = new(
        "organisation.view.too_many",
        $"Danh sách này đã có {SavedListView.MostPerList} góc nhìn. Hãy bỏ bớt một góc nhìn rồi lưu lại.",
        ErrorKind.Conflict
    );

    public static readonly Error NotFound = new("organisation.view.not_found", "Không có góc nhìn này.", ErrorKind.NotFound);
}
