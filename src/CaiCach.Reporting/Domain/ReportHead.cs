namespace CaiCach.Reporting.Domain;

/// <summary>Who reports, and under which number, day and signer once it is issued.</summary>
/// <param name="AuthorityName">The authority's official name, "Xã Sơn Thủy".</param>
/// <param name="Number">Số, ký hiệu; null while it is a draft.</param>
/// <param name="IssuedOn">The day; null while it is a draft.</param>
/// <param name="SignerTitle">The signer's title; null when nobody holds the role.</param>
/// <param name="SignerName">The signer's name.</param>
internal sealed record ReportHead(string AuthorityName, string? Number, DateOnly? IssuedOn, string? SignerTitle, string? SignerName);
