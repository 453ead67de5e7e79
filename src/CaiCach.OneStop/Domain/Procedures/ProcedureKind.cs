namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>Between whom a procedure runs (Decision 1085/QĐ-TTg of 2022).</summary>
internal enum ProcedureKind
{
    /// <summary>Between the state and people or organisations.</summary>
    Public,

    /// <summary>Within and between state agencies (thủ tục hành chính nội bộ): listed for officials, offered to no citizen.</summary>
    Internal,
}
