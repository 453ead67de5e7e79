namespace CaiCach.Reporting.Domain;

/// <summary>Who reports, and under which number, day and signer once it is issued.</summary>
/// <param name="AuthorityName">The authority's official name, "Xã Sơn Thủy".</param>
/// <param name="Number">Số, ký hiệu; null while it is a draft.</param>
/// <param name="IssuedOn">The day; null while it is a draft.</param>
/// <param name="SignerTitle">The signer's title; null when nobody holds the role.</param>
/// <param name="SignerName">The signer's name.</param>
internal sealed record ReportHead(string AuthorityName, string? Number, DateOnly? IssuedOn, string? SignerTitle, string? SignerName)
{
    /// <summary>The department of it that reports; null for the authority itself.</summary>
    public ReportingDepartment? Department { get; init; }
}

/// <summary>A department (phòng, ban, đơn vị trực thuộc) of an authority that reports its own part of the work.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Code">Its code, "HS.ST.KT".</param>
/// <param name="Name">Its name, "Phòng Kinh tế".</param>
internal sealed record ReportingDepartment(Guid Id, string Code, string Name)
{
    /// <summary>The abbreviation of the issuing body in a symbol: the end of its code, "KT".</summary>
    public string Abbreviation => Code.Split('.', '-', '/', '_')[^1].ToUpperInvariant();

    /// <summary>Its name with that of its authority after it, "Phòng Kinh tế xã Sơn Thủy".</summary>
    public string NameIn(string authority) => Name.EndsWith(authority, StringComparison.OrdinalIgnoreCase) ? Name : $"{Name} {authority}";
}
