namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Status of a dossier as the National Portal counts it (TrangThaiHoSo); the values are the portal's codes.</summary>
internal enum DossierStatus : short
{
    /// <summary>Mới đăng ký.</summary>
    Submitted = 1,

    /// <summary>Được tiếp nhận.</summary>
    Received = 2,

    /// <summary>Không được tiếp nhận.</summary>
    NotAccepted = 3,

    /// <summary>Đang xử lý.</summary>
    InProgress = 4,

    /// <summary>Yêu cầu bổ sung giấy tờ; the clock stands still.</summary>
    SupplementRequested = 5,

    /// <summary>Yêu cầu thực hiện nghĩa vụ tài chính; the clock stands still.</summary>
    AwaitingPayment = 6,

    /// <summary>Công dân yêu cầu rút hồ sơ.</summary>
    WithdrawalRequested = 7,

    /// <summary>Dừng xử lý.</summary>
    Stopped = 8,

    /// <summary>Đã xử lý xong: the time that on-time counting compares.</summary>
    Completed = 9,

    /// <summary>Đã trả kết quả.</summary>
    ResultReturned = 10,
}

/// <summary>How a dossier came in (KenhThucHien).</summary>
internal enum DossierChannel : short
{
    /// <summary>Trực tiếp.</summary>
    Desk = 1,

    /// <summary>Trực tuyến.</summary>
    Online = 2,

    /// <summary>Bưu chính công ích.</summary>
    Postal = 3,
}

/// <summary>How the applicant wants the result (HinhThucTra).</summary>
internal enum ReturnWay : short
{
    /// <summary>At the desk.</summary>
    Desk = 0,

    /// <summary>By the public postal service.</summary>
    Postal = 1,

    /// <summary>As an electronic result.</summary>
    Online = 2,
}
