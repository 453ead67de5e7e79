using System.Text.RegularExpressions;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded, by which headings and items tell their area of the reform.</summary>
internal static partial class AreaWords
{
    private static readonly (ReformArea Area, Regex Heading, Regex Item)[] All =
    [
        (ReformArea.Institutions, InstitutionsHeading(), InstitutionsItem()),
        (ReformArea.Procedures, ProceduresHeading(), ProceduresItem()),
        (ReformArea.Organisation, OrganisationHeading(), OrganisationItem()),
        (ReformArea.CivilService, CivilServiceHeading(), CivilServiceItem()),
        (ReformArea.Finance, FinanceHeading(), FinanceItem()),
        (ReformArea.Digital, DigitalHeading(), DigitalItem()),
        (ReformArea.Leadership, LeadershipHeading(), LeadershipItem()),
    ];

    /// <summary>The area that a heading names; the first named where it names several.</summary>
    public static ReformArea? OfHeading(string folded) =>
        All.Select(a => (a.Area, Match: a.Heading.Match(folded)))
            .Where(a => a.Match.Success)
            .OrderBy(a => a.Match.Index)
            .Select(a => (ReformArea?)a.Area)
            .FirstOrDefault();

    /// <summary>The area that an item's own words speak of most; null where they name none.</summary>
    public static ReformArea? OfItem(string folded) =>
        All.Select(a => (a.Area, Weight: a.Item.Matches(folded).Sum(m => m.Length)))
            .Where(a => a.Weight > 0)
            .OrderByDescending(a => a.Weight)
            .Select(a => (ReformArea?)a.Area)
            .FirstOrDefault();

    [GeneratedRegex(@"\bthe che\b|\bxay dung (va hoan thien )?phap luat|quy pham phap luat")]
    private static partial Regex InstitutionsHeading();

    [GeneratedRegex(@"\bthe che\b|phap luat|\bv?b?qppl\b|phap che|van ban quy dinh|ra soat[, ]+he thong hoa van ban")]
    private static partial Regex InstitutionsItem();

    [GeneratedRegex(@"thu tuc hanh chinh|\btthc\b|co che mot cua|kiem soat thu tuc")]
    private static partial Regex ProceduresHeading();

    [GeneratedRegex(
        @"thu tuc hanh chinh|\btthc\b|mot cua|tiep nhan va tra ket qua|dich vu cong|giai quyet dung han|truoc han|dung han|thanh toan truc tuyen|phan anh, kien nghi|truc tuyen|tra ket qua|buu chinh cong ich"
    )]
    private static partial Regex ProceduresItem();

    [GeneratedRegex(@"to chuc bo may|bo may hanh chinh|bo may nha nuoc|sap xep (to chuc )?bo may")]
    private static partial Regex OrganisationHeading();

    [GeneratedRegex(@"bo may|sap xep[^.;]{0,20}don vi|phan cap|tinh gian bien che|bien che|chuc nang, nhiem vu|quy che lam viec|uy quyen")]
    private static partial Regex OrganisationItem();

    [GeneratedRegex(@"che do cong vu|\bcong vu\b|cong chuc, cong vu")]
    private static partial Regex CivilServiceHeading();

    [GeneratedRegex(
        @"can bo, cong chuc|cong vu|\bcbccvc\b|\bcbcc\b|doi ngu|vi tri viec lam|trinh do|dao tao, boi duong|tuyen dung|dieu dong|luan chuyen|chuc danh|ky luat, ky cuong"
    )]
    private static partial Regex CivilServiceItem();

    [GeneratedRegex(@"tai chinh cong|cai cach tai chinh|\btai chinh\b(?! -)")]
    private static partial Regex FinanceHeading();

    [GeneratedRegex(@"tai chinh|ngan sach|tai san cong|dau tu cong|giai ngan|tu chu|tiet kiem|lang phi|kinh phi quan ly")]
    private static partial Regex FinanceItem();

    [GeneratedRegex(@"chinh quyen dien tu|chinh quyen so|chinh phu dien tu|chuyen doi so|hien dai hoa|ung dung cong nghe thong tin")]
    private static partial Regex DigitalHeading();

    [GeneratedRegex(
        @"chinh quyen dien tu|chinh quyen so|chuyen doi so|cong nghe thong tin|\bcntt\b|co so du lieu|moi truong mang|moi truong dien tu|he thong thong tin|\biso\b|tcvn|chu ky so|van ban dien tu|ho so cong viec|cong nghe so|ha tang so|an toan thong tin|dinh danh dien tu|ky nang so|vneid"
    )]
    private static partial Regex DigitalItem();

    [GeneratedRegex(@"chi dao|dieu hanh|tuyen truyen|lanh dao")]
    private static partial Regex LeadershipHeading();

    [GeneratedRegex(
        @"chi so cai cach|chi so cchc|par index|\bpapi\b|\bsipas\b|ke hoach cchc|ke hoach cai cach|tuyen truyen|cong tac cchc|cong tac cai cach hanh chinh|sang kien|doi thoai|tu kiem tra|kiem tra cong tac|kiem tra cchc|kiem tra cai cach|chi dao|dieu hanh"
    )]
    private static partial Regex LeadershipItem();
}
