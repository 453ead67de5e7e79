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

    /// <summary>Phê duyệt: a leader approves and signs.</summary>
    Approve,

    /// <summary>Phát hành, trả kết quả: numbered, sealed, given to the applicant.</summary>
    Return,
}

/// <summary>A step of the internal process of a procedure.</summary>
/// <param name="Code">Code, unique in the process.</param>
/// <param name="Name">What is done, in words.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Role">Who does it.</param>
/// <param name="AllottedMinutes">Minutes of work allotted, 0 or more; the sum never replaces the legal limit.</param>
internal sealed record ProcessStep(string Code, string Name, ProcessStepKind Kind, Role Role, int AllottedMinutes);
