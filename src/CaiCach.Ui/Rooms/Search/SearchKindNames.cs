using CaiCach.Ui.Search;

namespace CaiCach.Ui.Rooms.Search;

/// <summary>The kinds of things found, in words.</summary>
internal static class SearchKindNames
{
    public static string Of(SearchKind kind) =>
        kind switch
        {
            SearchKind.Dossier => "Hồ sơ",
            SearchKind.Task => "Nhiệm vụ",
            SearchKind.Plan => "Kế hoạch",
            SearchKind.Procedure => "Thủ tục hành chính",
            SearchKind.Person => "Người",
            _ => "Đơn vị",
        };
}
