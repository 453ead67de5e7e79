using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>The workbook that people fill in.</summary>
internal static class ImportTemplate
{
    public static IReadOnlyList<WorkbookSheet> For(string authority) =>
        [
            Sheet(
                ImportNames.UnitSheet,
                authority,
                ImportNames.UnitHelp,
                new(ImportNames.Code, Width: 18),
                new(ImportNames.Required(ImportNames.Name), Width: 40),
                new(ImportNames.Required(ImportNames.Kind), Width: 24),
                new(ImportNames.Parent, Width: 32),
                new(ImportNames.From, WorkbookColumnKind.Day),
                new(ImportNames.OtherNames, Width: 44)
            ),
            Sheet(
                ImportNames.PeopleSheet,
                authority,
                ImportNames.PeopleHelp,
                new(ImportNames.Required(ImportNames.FullName), Width: 28),
                new(ImportNames.Required(ImportNames.Department), Width: 32),
                new(ImportNames.Required(ImportNames.Title), Width: 28),
                new(ImportNames.IsHead, Width: 16),
                new(ImportNames.From, WorkbookColumnKind.Day),
                new(ImportNames.Email, Width: 28),
                new(ImportNames.Phone, Width: 16),
                new(ImportNames.UserName, Width: 20),
                new(ImportNames.Roles, Width: 40)
            ),
            new WorkbookSheet(
                ImportNames.ValueSheet,
                [new(ImportNames.Kind, Width: 30), new(ImportNames.Roles, Width: 40), new(ImportNames.IsHead, Width: 20)],
                Values()
            ),
        ];

    private static WorkbookSheet Sheet(string name, string authority, IReadOnlyList<string> help, params WorkbookColumn[] columns) =>
        new(name, columns, []) { Title = new WorkbookTitle(name, authority) { Notes = help } };

    private static IEnumerable<IReadOnlyList<WorkbookCell>> Values()
    {
        var kinds = Enum.GetValues<UnitKind>().Where(kind => kind != UnitKind.Province).Select(UnitKindNames.Of).ToList();
        var roles = Enum.GetValues<Role>().Select(RoleNames.Of).ToList();
        string[] answers = [ImportNames.Yes, ImportNames.No];
        return Enumerable
            .Range(0, Math.Max(kinds.Count, roles.Count))
            .Select(i =>
                (IReadOnlyList<WorkbookCell>)
                    [
                        WorkbookCell.Of(kinds.ElementAtOrDefault(i)),
                        WorkbookCell.Of(roles.ElementAtOrDefault(i)),
                        WorkbookCell.Of(answers.ElementAtOrDefault(i)),
                    ]
            );
    }
}
