namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>What the states of an apology are called.</summary>
internal static class ExtensionNames
{
    /// <summary>The card of the home page.</summary>
    public static string LateWithoutApology => "Hồ sơ trễ chưa xin lỗi";

    /// <summary>The list, as its chip says.</summary>
    public static string Of(Data.ApologyList list) =>
        list switch
        {
            Data.ApologyList.Late => "Quá hạn, chưa xin lỗi",
            Data.ApologyList.Soon => "Sắp đến hạn",
            Data.ApologyList.Ended => "Đã xong trễ, chưa xin lỗi",
            Data.ApologyList.ToSign => "Chờ ký",
            Data.ApologyList.ToSend => "Chờ gửi",
            Data.ApologyList.Sent => "Đã gửi",
            _ => throw new ArgumentOutOfRangeException(nameof(list), list, null),
        };

    /// <summary>The state, or that there is no apology yet.</summary>
    public static string OfNone(ExtensionState? state) => state is { } known ? Of(known) : "Chưa lập";

    public static string Of(ExtensionState state) =>
        state switch
        {
            ExtensionState.Drafted => "Chờ lãnh đạo ký",
            ExtensionState.SentBack => "Dự thảo bị trả lại",
            ExtensionState.Approved => "Đã ký, chờ gửi",
            ExtensionState.Sent => "Đã gửi người dân",
            ExtensionState.Withdrawn => "Đã hủy",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
