using CaiCach.Foundation.Reform;

namespace CaiCach.Planning.Domain;

/// <summary>How a target is measured (eight kinds; what the plans ask of the model).</summary>
internal enum TargetKind
{
    /// <summary>Tỷ lệ phần trăm.</summary>
    Ratio,

    /// <summary>Số lượng.</summary>
    Count,

    /// <summary>Có hoặc không, by a day.</summary>
    YesNo,

    /// <summary>Tăng, giảm so với năm trước.</summary>
    ChangeOnYear,

    /// <summary>Lộ trình tăng theo năm.</summary>
    Ramp,

    /// <summary>Xếp loại, xếp hạng.</summary>
    Grade,

    /// <summary>Xu hướng.</summary>
    Trend,

    /// <summary>Khoảng giá trị.</summary>
    Range,
}

/// <summary>One threshold of a target.</summary>
/// <param name="Comparator">One of &gt;=, &gt;, =, &lt;=, &lt;.</param>
/// <param name="Value">The threshold, in the unit.</param>
/// <param name="Unit">% or the counted thing.</param>
internal sealed record TargetMeasure(string Comparator, decimal Value, string Unit)
{
    /// <summary>The comparators that there are; a threshold has one of them.</summary>
    public static readonly IReadOnlyList<string> Comparators = [">=", ">", "=", "<=", "<"];
}

/// <summary>A quantified target (chỉ tiêu) of a plan.</summary>
internal sealed class Target
{
    private Target() { }

    public Target(Plan plan, int sortOrder)
    {
        Id = Guid.CreateVersion7();
        UnitId = plan.UnitId;
        PlanId = plan.Id;
        SortOrder = sortOrder;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PlanId { get; private set; }

    public ReformArea? Area { get; private set; }

    /// <summary>The document's own number, e.g. 1.2.</summary>
    public string? Section { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Every threshold in the text, in its order.</summary>
    public List<TargetMeasure> Measures { get; private set; } = [];

    public TargetKind Kind { get; private set; }

    /// <summary>The sector that it is about (đất đai), where not all are.</summary>
    public string? Sector { get; private set; }

    /// <summary>What the text leaves out of the count, with its reason.</summary>
    public string? Exclusions { get; private set; }

    /// <summary>Whether the plan only strives for it ("phấn đấu").</summary>
    public bool IsStretch { get; private set; }

    public int SortOrder { get; private set; }

    public string? SourcePlace { get; private set; }

    public List<string> Doubts { get; private set; } = [];

    /// <summary>Changes with every save; a stale value is refused.</summary>
    public uint Version { get; private set; }

    /// <summary>Fills in what the target is.</summary>
    public void Describe(ReformArea? area, string? section, string text, IReadOnlyList<TargetMeasure> measures)
    {
        Area = area;
        Section = section;
        Text = text.Trim();
        Measures = [.. measures];
    }

    /// <summary>How it is measured, and on what.</summary>
    public void Classify(TargetKind kind, string? sector, string? exclusions, bool isStretch)
    {
        Kind = kind;
        Sector = sector;
        Exclusions = exclusions;
        IsStretch = isStretch;
    }

    /// <summary>What does not count, in words; null where everything does.</summary>
    public void LeaveOut(string? exclusions) => Exclusions = exclusions;

    /// <summary>What the reader noted.</summary>
    public void NoteSource(string? place, IEnumerable<string> doubts)
    {
        SourcePlace = place;
        Doubts = [.. doubts];
    }

    /// <summary>Moves it among its siblings.</summary>
    public void MoveTo(int sortOrder) => SortOrder = sortOrder;

    /// <summary>A person has looked at it: no doubt is left.</summary>
    public void ConfirmReading() => Doubts = [];
}
