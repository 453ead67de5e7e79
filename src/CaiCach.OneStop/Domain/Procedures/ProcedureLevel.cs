namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>Which tier of the administration handles a procedure (cấp thực hiện).</summary>
internal enum ProcedureLevel
{
    /// <summary>Cấp trung ương.</summary>
    Central,

    /// <summary>Cấp tỉnh.</summary>
    Province,

    /// <summary>Cấp huyện, which ended on 30/06/2025.</summary>
    District,

    /// <summary>Cấp xã.</summary>
    Commune,
}
