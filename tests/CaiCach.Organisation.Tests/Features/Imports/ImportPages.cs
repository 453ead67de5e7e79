using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Tests.Features.Imports;

/// <summary>The pages of an import as its tests walk them.</summary>
internal static class ImportPages
{
    /// <summary>The button that imports what was previewed.</summary>
    public const string Apply = "form[action*='handler=Apply']";

    /// <summary>The form that takes the workbook.</summary>
    public const string Upload = "form[action*='handler=Upload']";

    public static string[][] TwoUnits() =>
        [
            ["", "Tổ Công nghệ", "Ban, tổ công tác", "Ban Chuyển đổi số"],
            ["", "Ban Chuyển đổi số", "Ban, tổ công tác", "", "01/07/2025", "BCĐ số; Ban CĐS"],
        ];

    public static string[][] OnePerson(string userName) =>
        [
            [
                "Lò Văn Ún",
                "Phòng Văn hóa – Xã hội",
                "Phó trưởng phòng",
                "Không",
                "01/07/2025",
                "un@xa.vn",
                "0912345678",
                userName,
                "Lãnh đạo; Chỉ xem",
            ],
        ];

    public static string UniqueName() => "nhap." + Guid.CreateVersion7().ToString("N")[20..];

    public static async Task<Page> PreviewAsync(Authority authority, string[][] units, string[][]? people = null)
    {
        var administrator = await authority.SignInAsync(Role.Administrator);
        var file = await FilledWorkbook.FromTemplateAsync(administrator, units, people);
        return await (await administrator.GetAsync("/quan-tri/nhap-excel")).PostFormAsync(Upload, ("Upload", file));
    }

    public static Task<(int Units, int People, int Positions, int Holdings, int Roles, int Accounts, int Names)> CountsAsync(
        Authority commune
    ) =>
        commune.ReadAsync(async database =>
            (
                await database.Units.CountAsync(unit => unit.AuthorityId == commune.Id),
                await database.People.CountAsync(),
                await database.Positions.CountAsync(),
                await database.PositionHoldings.CountAsync(),
                await database.RoleHoldings.CountAsync(),
                await database.Accounts.CountAsync(),
                await database.UnitNames.CountAsync()
            )
        );
}
