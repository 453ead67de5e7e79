namespace CaiCach.OneStop.Domain.Imports;

/// <summary>What fields, verdicts and states of imports are called.</summary>
internal static class ImportNames
{
    public const string ReadJob = "Đọc tệp hồ sơ từ hệ thống khác";
    public const string ApplyJob = "Ghi hồ sơ từ hệ thống khác";
    public static string HomeTitle => "Hồ sơ của hệ thống khác chưa đối chiếu";

    public static string FeeName => "Phí, lệ phí theo hệ thống nguồn";

    public static string NotReconciled => "chưa đối chiếu";

    /// <summary>An encoding of a text.</summary>
    public static string Of(ImportEncoding encoding) =>
        encoding switch
        {
            ImportEncoding.Utf8 => "Unicode (UTF-8)",
            ImportEncoding.Utf16 => "Unicode (UTF-16)",
            ImportEncoding.Windows1258 => "Windows-1258",
            ImportEncoding.Tcvn3 => "TCVN3 (phông .VnTime)",
            _ => throw new ArgumentOutOfRangeException(nameof(encoding), encoding, null),
        };

    /// <summary>How long nobody has imported.</summary>
    public static string NotReconciledFor(int days) => $"Đã {days} ngày làm việc chưa nhập tệp kết xuất mới";

    /// <summary>Dossiers that a system decides of which no export was ever read.</summary>
    public static string NeverReconciled(int dossiers) => $"{dossiers} hồ sơ giải quyết ở đó, chưa nhập tệp kết xuất lần nào";

    /// <summary>What the history says of a dossier that goes on in another system.</summary>
    public static string Linked(string system, string code) => $"Giải quyết trên {system}, mã {code}";

    /// <summary>Rows of all files that could not be followed and still are not.</summary>
    public static string LeftBehind(int rows) => $"{rows} dòng của các tệp đã nhập chưa ghép được";

    /// <summary>What the history says of an owner's data that the source put right: what was changed, never what it is or was.</summary>
    public static string PutRight(OwnerCorrection correction)
    {
        (bool IsChanged, string Name)[] parts =
        [
            (correction.Name is not null, "tên"),
            (correction.Identity is not null, "số giấy tờ"),
            (correction.Phone is not null, "điện thoại"),
            (correction.Address is not null, "địa chỉ"),
        ];
        return $"Nguồn sửa thông tin chủ hồ sơ: {string.Join(", ", parts.Where(part => part.IsChanged).Select(part => part.Name))}";
    }

    /// <summary>The source in a word, for lists.</summary>
    public static string Of(SourceSystem system) =>
        system switch
        {
            SourceSystem.ProvinceOneStop => "Hệ thống tỉnh",
            SourceSystem.CivilStatus => "Hộ tịch điện tử",
            SourceSystem.Land => "Đất đai",
            SourceSystem.Other => "Hệ thống khác",
            _ => throw new ArgumentOutOfRangeException(nameof(system), system, null),
        };

    /// <summary>The field, as the mapping page says.</summary>
    public static string Of(ImportField field) =>
        field switch
        {
            ImportField.Code => "Mã hồ sơ",
            ImportField.ProcedureCode => "Mã thủ tục",
            ImportField.ProcedureName => "Tên thủ tục",
            ImportField.OwnerName => "Chủ hồ sơ",
            ImportField.Identity => "Số giấy tờ",
            ImportField.Phone => "Điện thoại",
            ImportField.Address => "Địa chỉ",
            ImportField.Channel => "Hình thức nộp",
            ImportField.ReceivedAt => "Ngày tiếp nhận",
            ImportField.DueAt => "Ngày hẹn trả",
            ImportField.FinishedAt => "Ngày xử lý xong",
            ImportField.ReturnedAt => "Ngày trả kết quả",
            ImportField.Status => "Trạng thái",
            ImportField.Officer => "Người thụ lý",
            ImportField.Note => "Ghi chú",
            ImportField.Fee => "Phí, lệ phí đã thu",
            ImportField.FeeMeans => "Cách nộp phí, lệ phí",
            ImportField.Verdict => "Đánh giá thời hạn",
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
        };

    /// <summary>The source's verdict on time.</summary>
    public static string Of(SourceVerdict verdict) =>
        verdict switch
        {
            SourceVerdict.OnTime => "đúng hạn",
            SourceVerdict.Late => "trễ hạn",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };

    /// <summary>What becomes of a row.</summary>
    public static string Of(RowVerdict verdict) =>
        verdict switch
        {
            RowVerdict.New => "Mới",
            RowVerdict.Changed => "Thay đổi",
            RowVerdict.Unchanged => "Không đổi",
            RowVerdict.Unmatched => "Không ghép được",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
        };

    /// <summary>Where an import stands.</summary>
    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Reading => "Đang đọc",
            ImportState.NeedsMap => "Chờ chọn cột",
            ImportState.Previewed => "Chờ xem và ghi",
            ImportState.Applying => "Đang ghi",
            ImportState.Applied => "Đã ghi",
            ImportState.Refused => "Không đọc được",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
}
