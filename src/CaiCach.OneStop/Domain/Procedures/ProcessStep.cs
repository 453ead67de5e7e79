using CaiCach.Foundation.Units;

namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>What is done in a step of an internal process.</summary>
internal enum ProcessStepKind
{
    /// <summary>Tiếp nhận: the desk takes the dossier in and hands it over.</summary>
    Receive,

    /// <summary>Phân công: a head gives it to an officer.</summary>
    Assign,

    /// <summary>Thụ lý, thẩm định: an officer works and proposes.</summary>
    Process,

    /// <summary>Lấy ý kiến: another unit of the tree or an outside agency is asked.</summary>
    Consult,

    /// <summary>Phê duyệt: a leader approves and signs.</summary>
    Approve,

    /// <summary>Phát hành, trả kết quả: numbered, sealed, given to the applicant.</summary>
    Return,
}

/// <summary>What may be done in a step besides handing the dossier on.</summary>
[Flags]
internal enum StepPowers
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ask the applicant for papers (form 02).</summary>
    AskSupplement = 1,

    /// <summary>Refuse or stop (form 05).</summary>
    Stop = 2,

    /// <summary>Ask the applicant to meet a financial duty.</summary>
    AskPayment = 4,

    /// <summary>Ask another unit or agency, although the step is not made for it.</summary>
    Consult = 8,

    /// <summary>What may be done where no process says otherwise.</summary>
    Usual = AskSupplement | Stop | AskPayment,
}

/// <summary>Whom a step asks.</summary>
internal enum AgencyKind
{
    /// <summary>A unit of the tree; which one is said when it is asked.</summary>
    Unit,

    /// <summary>Cơ quan thuế.</summary>
    Tax,

    /// <summary>Văn phòng đăng ký đất đai.</summary>
    LandRegistry,

    /// <summary>Công an.</summary>
    Police,

    /// <summary>Bảo hiểm xã hội.</summary>
    Insurance,

    /// <summary>Another one; the note says which.</summary>
    Other,
}

/// <summary>A step of the internal process of a procedure.</summary>
/// <param name="Code">Code, unique in the process.</param>
/// <param name="Name">What is done, in words.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Role">Who does it.</param>
/// <param name="AllottedMinutes">Minutes of work allotted, 0 or more; the sum never replaces the legal limit.</param>
/// <param name="May">What may be done in it.</param>
/// <param name="Next">Codes of the steps that may follow; none for the next one of the list.</param>
/// <param name="Agency">Whom a step of asking asks; null for other steps.</param>
/// <param name="AgencyDetail">The code of the unit, or the name of another agency; null where it is said when it is asked.</param>
internal sealed record ProcessStep(
    string Code,
    string Name,
    ProcessStepKind Kind,
    Role Role,
    int AllottedMinutes,
    StepPowers May = StepPowers.Usual,
    IReadOnlyList<string>? Next = null,
    AgencyKind? Agency = null,
    string? AgencyDetail = null
);
