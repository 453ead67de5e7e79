using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>A row of people, each cell read and checked by itself.</summary>
internal sealed partial record PersonRow(
    string FullName,
    Unit? Department,
    string Title,
    bool IsHead,
    DateOnly From,
    string? Email,
    string? Phone,
    string? UserName,
    IReadOnlyList<Role> Roles
)
{
    private static readonly EmailAddressAttribute EmailShape = new();

    public static PersonRow Read(ImportRow row, ImportLine line, UnitBook book, ImportGround ground) =>
        new(
            row.Required(ImportNames.FullName, line),
            DepartmentOf(row, line, book, ground),
            row.Required(ImportNames.Title, line),
            YesOf(row, line),
            row.Day(ImportNames.From, ground.Today, line),
            Optional(row, line, ImportNames.Email, ImportErrors.EmailWrong, EmailShape.IsValid),
            Optional(row, line, ImportNames.Phone, ImportErrors.PhoneWrong, PhoneShape().IsMatch),
            Optional(row, line, ImportNames.UserName, ImportErrors.UserNameShape, Domain.UserName.Shape().IsMatch),
            RolesOf(row, line)
        );

    private static Unit? DepartmentOf(ImportRow row, ImportLine line, UnitBook book, ImportGround ground)
    {
        var text = row.Required(ImportNames.Department, line);
        if (text.Length == 0)
        {
            return null;
        }

        var found = book.Find(text, ground.Root.AuthorityId);
        var problem =
            found.Count == 0 ? ImportErrors.UnitUnknown
            : found.Count > 1 ? ImportErrors.UnitAmbiguous
            : found[0].Kind == UnitKind.Group ? ImportErrors.UnitIsGroup
            : null;
        if (problem is null)
        {
            return found[0];
        }

        line.Refuse(ImportNames.Department, problem);
        return null;
    }

    private static bool YesOf(ImportRow row, ImportLine line)
    {
        var text = VietnameseText.Fold(row.Text(ImportNames.IsHead));
        if (text.Length > 0 && text != VietnameseText.Fold(ImportNames.Yes) && text != VietnameseText.Fold(ImportNames.No))
        {
            line.Refuse(ImportNames.IsHead, ImportErrors.YesOrNo);
        }

        return text == VietnameseText.Fold(ImportNames.Yes);
    }

    private static string? Optional(ImportRow row, ImportLine line, string column, string problem, Predicate<string> isRight)
    {
        var text = row.Text(column);
        if (text.Length > 0 && (text.Length > OrganisationLimits.NameMaxLength || !isRight(text)))
        {
            line.Refuse(column, problem);
        }

        return text.Length == 0 ? null : text;
    }

    private static List<Role> RolesOf(ImportRow row, ImportLine line)
    {
        var roles = new List<Role>();
        foreach (var name in row.Parts(ImportNames.Roles))
        {
            if (!ImportNames.TryRole(name, out var role))
            {
                line.Refuse(ImportNames.Roles, ImportErrors.RoleUnknown(name));
            }
            else if (!roles.Contains(role))
            {
                roles.Add(role);
            }
        }

        return roles;
    }

    [GeneratedRegex(@"\A[0-9+ .\-]{6,20}\z", RegexOptions.None, 1000)]
    private static partial Regex PhoneShape();
}
