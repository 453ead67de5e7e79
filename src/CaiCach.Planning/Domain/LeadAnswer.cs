namespace CaiCach.Planning.Domain;

/// <summary>What the lead says of its own task while the plan is out for comment.</summary>
internal enum LeadAnswer
{
    /// <summary>Nhất trí.</summary>
    Agrees,

    /// <summary>Đề nghị sửa, with the reason.</summary>
    Objects,
}
