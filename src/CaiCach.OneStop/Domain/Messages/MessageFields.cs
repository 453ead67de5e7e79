namespace CaiCach.OneStop.Domain.Messages;

/// <summary>What a message may say of a dossier: nothing that names or describes the applicant, because messages are read over shoulders.</summary>
internal static class MessageFields
{
    public const string Code = "maHoSo";
    public const string Procedure = "thuTuc";
    public const string Unit = "donVi";
    public const string DueAt = "hanTra";
    public const string DueBefore = "hanTraCu";
    public const string LookUp = "traCuu";
    public const string AnswerBy = "hanBoSung";
    public const string Amount = "soTien";
    public const string Pay = "thanhToan";

    /// <summary>The address of the result as a file: whoever reads the message can open it, so that no shipped text has it; a unit decides.</summary>
    public const string Result = "tepKetQua";

    public const string Rate = "danhGia";

    private static readonly string[] Always = [Code, Procedure, Unit, DueAt, LookUp];

    /// <summary>The names of a turn's fields.</summary>
    public static IReadOnlyList<string> Of(MessageTurn turn) =>
        turn switch
        {
            MessageTurn.SupplementAsked => [.. Always, AnswerBy],
            MessageTurn.PaymentAsked => [.. Always, Amount, Pay],
            MessageTurn.ResultReady => [.. Always, Result],
            MessageTurn.Returned => [.. Always, Result, Rate],
            MessageTurn.DueMoved => [.. Always, DueBefore],
            _ => Always,
        };

    /// <summary>Whether the field holds a web address.</summary>
    public static bool IsAddress(string name) => name is LookUp or Pay or Result or Rate;
}
