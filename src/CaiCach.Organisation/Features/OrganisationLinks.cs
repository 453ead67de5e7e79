namespace CaiCach.Organisation.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class OrganisationLinks
{
    public const string Units = "/quan-tri";
    public const string People = "/quan-tri/nhan-su";
    public const string SignIn = "/dang-nhap";
    public const string SecondStep = "/dang-nhap/ma-xac-thuc";
    public const string PasskeySignIn = "/dang-nhap/khoa-truy-cap";
    public const string ChangePassword = "/tai-khoan/mat-khau";
    public const string SignOut = "/dang-xuat";
    public const string MyDevices = "/tai-khoan";
    public const string TwoSteps = "/tai-khoan/xac-thuc-hai-buoc";
    public const string Passkeys = "/tai-khoan/khoa-truy-cap";
    public const string ApiTokens = "/tai-khoan/ma-truy-cap";
    public const string SavedViews = "/goc-nhin";

    public static string UnitsOf(Guid authorityId) => $"{Units}?donVi={authorityId}";

    public static string AddUnit(Guid parentId) => $"{Units}/them?capTren={parentId}";

    public static string Merge(Guid parentId) => $"{Units}/sap-nhap?capTren={parentId}";

    public static string Import(Guid authorityId) => $"{Units}/nhap-excel?donVi={authorityId}";

    public static string Imported(Guid authorityId, Guid fileId) => $"{Import(authorityId)}&tep={fileId}";

    public static string Unit(Guid unitId) => $"{Units}/don-vi/{unitId}";

    public static string PeopleOf(Guid authorityId) => $"{People}?donVi={authorityId}";

    public static string AddPerson(Guid authorityId) => $"{People}/them?donVi={authorityId}";

    public static string Person(Guid personId) => $"{People}/{personId}";

    public static string Account(Guid personId) => $"{People}/{personId}/tai-khoan";
}
