namespace CaiCach.OneStop.Domain.Imports;

/// <summary>What a column of an export can say.</summary>
internal enum ImportField
{
    /// <summary>The source's code of the dossier.</summary>
    Code,

    /// <summary>Code of the procedure.</summary>
    ProcedureCode,

    /// <summary>Name of the procedure.</summary>
    ProcedureName,

    /// <summary>Name of the owner.</summary>
    OwnerName,

    /// <summary>Identity number of the owner.</summary>
    Identity,

    /// <summary>Phone of the owner.</summary>
    Phone,

    /// <summary>Address of the owner.</summary>
    Address,

    /// <summary>How it came in.</summary>
    Channel,

    /// <summary>When it was taken in.</summary>
    ReceivedAt,

    /// <summary>When the result was promised.</summary>
    DueAt,

    /// <summary>When handling ended.</summary>
    FinishedAt,

    /// <summary>When the result was given to the applicant.</summary>
    ReturnedAt,

    /// <summary>The source's word for its status.</summary>
    Status,

    /// <summary>Who works on it.</summary>
    Officer,

    /// <summary>A note.</summary>
    Note,

    /// <summary>What was paid, in đồng.</summary>
    Fee,

    /// <summary>The source's own verdict on time.</summary>
    Verdict,

    /// <summary>By which means it was paid.</summary>
    FeeMeans,
}
