using CaiCach.OneStop.Domain.Payments;

namespace CaiCach.OneStop.Features.Payments;

/// <summary>What states of transfers are called.</summary>
internal static class PaymentNames
{
    /// <summary>The state.</summary>
    public static string Of(BankEntryState state) =>
        state switch
        {
            BankEntryState.Unmatched => "Chưa khớp hồ sơ",
            BankEntryState.Matched => "Đã khớp",
            BankEntryState.SetAside => "Đưa ra ngoài",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
