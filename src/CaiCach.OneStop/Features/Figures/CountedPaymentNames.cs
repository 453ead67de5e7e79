using CaiCach.Indicators.Contracts;

namespace CaiCach.OneStop.Features.Figures;

/// <summary>What indicators can count payments by, in words; in the order of the view <c>one_stop.noted_payment</c>.</summary>
internal static class CountedPaymentNames
{
    /// <summary>The record set of payments: what was paid of a dossier at one time in one way.</summary>
    public static readonly RecordSetShape Shape = new(
        "payments",
        "giao dịch",
        "one_stop.noted_payment",
        [new("paid", "Nộp")],
        [new("online", "nộp trực tuyến", "nộp tại bàn"), new("feeProcedure", "thủ tục có phí, lệ phí", "thủ tục không có phí, lệ phí")],
        Holders: "one_stop.payment_holder",
        FieldsOf: "dossiers"
    );
}
