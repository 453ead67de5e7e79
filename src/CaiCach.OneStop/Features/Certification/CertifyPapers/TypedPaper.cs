using CaiCach.OneStop.Domain.Certification;

namespace CaiCach.OneStop.Features.Certification.CertifyPapers;

/// <summary>A row of the lane, as typed.</summary>
internal sealed class TypedPaper
{
    public string? Name { get; set; }

    public int? Pages { get; set; } = 1;

    public int? Copies { get; set; } = 1;

    /// <summary>Whether nothing was typed into it.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && (Pages ?? 1) == 1 && (Copies ?? 1) == 1;

    /// <summary>As the rules read it; what was left out is out of range.</summary>
    public CertificationPaper Read() => new(Name ?? "", Pages ?? 0, Copies ?? 0);
}
