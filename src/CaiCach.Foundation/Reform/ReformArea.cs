namespace CaiCach.Foundation.Reform;

/// <summary>
/// The seven areas by which reform is planned, reported and scored: steering, which comes first in plans and index sets, and the six
/// contents of resolution 76/NQ-CP (2021). The values are the order and are stored; they never change.
/// </summary>
public enum ReformArea
{
    /// <summary>Steering and direction, with communication (chỉ đạo, điều hành, tuyên truyền).</summary>
    Leadership = 1,

    /// <summary>Institutional reform (thể chế).</summary>
    Institutions = 2,

    /// <summary>Administrative procedure reform (thủ tục hành chính).</summary>
    Procedures = 3,

    /// <summary>Organisational reform (tổ chức bộ máy).</summary>
    Organisation = 4,

    /// <summary>Civil service reform (chế độ công vụ).</summary>
    CivilService = 5,

    /// <summary>Public finance reform (tài chính công).</summary>
    Finance = 6,

    /// <summary>E-government and digital government, with ISO (chính quyền điện tử, chính quyền số).</summary>
    Digital = 7,
}
