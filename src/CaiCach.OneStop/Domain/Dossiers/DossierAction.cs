namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What can be done to a dossier; <see cref="DossierMoves"/> says when and by whom.</summary>
internal enum DossierAction : short
{
    /// <summary>Take in what arrived from outside.</summary>
    Accept = 1,

    /// <summary>Refuse to take in (form 03).</summary>
    Reject = 2,

    /// <summary>Give to an officer, or to another one.</summary>
    Assign = 3,

    /// <summary>Propose a result to the leader.</summary>
    Submit = 4,

    /// <summary>Send the proposal back to the officer.</summary>
    SendBack = 5,

    /// <summary>Take the proposal back before it is approved.</summary>
    Recall = 6,

    /// <summary>Approve and sign.</summary>
    Approve = 7,

    /// <summary>Lay the result ready at the desk.</summary>
    Complete = 8,

    /// <summary>Give the result to the applicant.</summary>
    Return = 9,

    /// <summary>Ask for papers (form 02); the clock stands still.</summary>
    AskSupplement = 10,

    /// <summary>The papers have come.</summary>
    Supplement = 11,

    /// <summary>Ask for payment; the clock stands still.</summary>
    AskPayment = 12,

    /// <summary>It has been paid.</summary>
    ConfirmPayment = 13,

    /// <summary>The applicant takes the dossier back.</summary>
    Withdraw = 14,

    /// <summary>Stop handling (form 05).</summary>
    Stop = 15,

    /// <summary>Hand on to the next step of the internal process.</summary>
    Forward = 21,

    /// <summary>Ask another unit or agency; the clock goes on.</summary>
    Consult = 22,

    /// <summary>The other one has answered.</summary>
    Answer = 23,

    /// <summary>Goes on at the successor of a merged unit; nobody's move, so it stands in no line of the table.</summary>
    TakeOver = 30,

    /// <summary>Certify at the desk: compared, signed and entered in the certification book in one go.</summary>
    Certify = 24,

    /// <summary>Promise a later time, with an apology that the leader signs (form 04).</summary>
    Extend = 16,

    /// <summary>Put contact data or the note right, with the reason; the step goes on.</summary>
    Correct = 17,

    /// <summary>Put the leader's digital signature into the result.</summary>
    Sign = 33,

    /// <summary>Put the agency's digital signature into the result, after the leader's.</summary>
    Seal = 34,

    /// <summary>Follow what another system says where it does not say by which steps; no person does this (<see cref="Imports.SourceMoves"/>).</summary>
    Import = 40,
}
