namespace CaiCach.Foundation.Units;

/// <summary>What a person may do in a unit and what lies below it; the roles of the design, no others.</summary>
public enum Role
{
    /// <summary>Reform coordinator (công chức phụ trách CCHC): imports and keeps the plan, assigns, chases, compiles reports.</summary>
    Coordinator,

    /// <summary>Officer (công chức chuyên môn): reports progress with evidence on the tasks of their own department.</summary>
    Officer,

    /// <summary>Receptionist (Bộ phận Một cửa): takes in, returns, collects fees, scans.</summary>
    Receptionist,

    /// <summary>Leader (Chủ tịch, Phó Chủ tịch): approves, signs, is accountable.</summary>
    Leader,

    /// <summary>Appraiser or inspector of a higher unit: assigns, appraises, consolidates.</summary>
    Appraiser,

    /// <summary>Auditor: reads everything in scope, changes nothing.</summary>
    Auditor,

    /// <summary>Administrator: units, accounts, calendars, catalogues; sees no dossier content.</summary>
    Administrator,
}
