using System.Collections.Frozen;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What actions are called in the API; a contract.</summary>
internal static class ActionNames
{
    private static readonly FrozenDictionary<DossierAction, string> Names = new Dictionary<DossierAction, string>
    {
        [DossierAction.Accept] = "accept",
        [DossierAction.Reject] = "reject",
        [DossierAction.Assign] = "assign",
        [DossierAction.Submit] = "submit",
        [DossierAction.SendBack] = "send-back",
        [DossierAction.Recall] = "recall",
        [DossierAction.Approve] = "approve",
        [DossierAction.Complete] = "complete",
        [DossierAction.Return] = "return",
        [DossierAction.AskSupplement] = "ask-supplement",
        [DossierAction.Supplement] = "supplement",
        [DossierAction.AskPayment] = "ask-payment",
        [DossierAction.ConfirmPayment] = "confirm-payment",
        [DossierAction.Withdraw] = "withdraw",
        [DossierAction.Stop] = "stop",
        [DossierAction.TakeOver] = "take-over",
        [DossierAction.Certify] = "certify",
        [DossierAction.Forward] = "forward",
        [DossierAction.Consult] = "consult",
        [DossierAction.Answer] = "answer",
        [DossierAction.Extend] = "extend",
        [DossierAction.Correct] = "correct",
        [DossierAction.Sign] = "sign",
        [DossierAction.Seal] = "seal",
        [DossierAction.Import] = "import",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, DossierAction> Actions = Names.ToFrozenDictionary(
        pair => pair.Value,
        pair => pair.Key,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>The action's name.</summary>
    public static string Of(DossierAction action) => Names[action];

    /// <summary>Reads a name.</summary>
    public static bool TryRead(string name, out DossierAction action) => Actions.TryGetValue(name, out action);
}
