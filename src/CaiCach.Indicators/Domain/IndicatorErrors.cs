using CaiCach.Foundation.Writes;

namespace CaiCach.Indicators.Domain;

/// <summary>What is told to whoever asks for a figure that cannot be, or wrote an indicator file that cannot be used.</summary>
internal static class IndicatorErrors
{
    public static readonly Error PracticeUnit = new(
        "indicators.practice_unit",
        "Đơn vị tập huấn không được tính vào số liệu nào. Hãy chọn đơn vị khác."
    );

    public static readonly Error NotFound = new(
        "indicators.not_found",
        "Không có chỉ tiêu này, hoặc kỳ đang chọn chưa có cách tính.",
        ErrorKind.NotFound
    );

    public static readonly Error DepartmentNotFound = new(
        "indicators.department.not_found",
        "Đơn vị không có phòng này trong kỳ đang chọn.",
        ErrorKind.NotFound
    );

    public static readonly Error NotYet = new(
        "indicators.as_of.not_yet",
        "Thời điểm tính đến chưa tới. Hãy chọn hôm nay hoặc một ngày đã qua."
    );

    public static readonly Error FormNotFound = new(
        "indicators.form.not_found",
        "Không có biểu này, hoặc biểu không có cột này.",
        ErrorKind.NotFound
    );

    public static Error NotBegun(string period) =>
        new("indicators.period.not_begun", $"{period} chưa bắt đầu nên chưa có số liệu. Hãy chọn kỳ đã bắt đầu.");

    public static Error Twice(string code) =>
        new("indicators.file.twice", $"Chỉ tiêu {code} có hai lần. Mỗi mã chỉ dùng cho một chỉ tiêu.");

    public static Error TooManyFiles(int most) =>
        new("indicators.own.files", $"Thư mục có hơn {most} tệp; tệp này đứng sau nên không được đọc.");

    public static Error FileTooLarge(long most) => new("indicators.own.too_large", $"Tệp lớn hơn {most} KB nên không được đọc.");

    public static Error FileUnreadable(string cause) =>
        new("indicators.own.unreadable", $"Tệp không đúng khuôn dạng tệp chỉ tiêu: {cause}");

    public static Error FileCount(int most) => new("indicators.own.count", $"Mỗi tệp có từ 1 đến {most} chỉ tiêu.");

    public static Error OwnCode(string code) =>
        new(
            "indicators.own.code",
            $"Mã “{code}” không dùng được: chữ hoa không dấu, số, dấu chấm, gạch ngang; bắt đầu bằng chữ, kết thúc bằng số, không quá 20 ký tự (như T27-01)."
        );

    public static Error OwnTooMuch(string code) =>
        new("indicators.own.too_much", $"Chỉ tiêu {code}: tên, lời, danh sách trống hoặc dài quá giới hạn.");

    public static Error TooManyCounts(string code, int most) =>
        new("indicators.file.too_many", $"Chỉ tiêu {code}: gồm quá {most} phép đếm, kể cả những phép đếm lấy của chỉ tiêu khác.");

    public static Error UnknownArea(string code, string area) =>
        new("indicators.file.area", $"Chỉ tiêu {code}: không có lĩnh vực cải cách “{area}”.");

    public static Error NoVersion(string code) =>
        new("indicators.file.no_version", $"Chỉ tiêu {code}: chưa có cách tính nào, hoặc các cách tính không xếp theo ngày bắt đầu.");

    public static Error NoPeriod(string code) => new("indicators.file.no_period", $"Chỉ tiêu {code}: chưa có loại kỳ nào.");

    public static Error Counted(string code) =>
        new(
            "indicators.file.count",
            $"Chỉ tiêu {code}: số đếm cần ít nhất một phép đếm; tỷ lệ thì đơn vị tính là % và phải ghi mẫu số trống nghĩa là gì."
        );

    public static Error BeyondItsWhole(string code) =>
        new(
            "indicators.file.beyond_whole",
            $"Chỉ tiêu {code}: tử số đếm cả những gì mẫu số không đếm. Mỗi phép đếm của tử số phải theo một phép đếm của mẫu số, chỉ thêm điều kiện."
        );

    public static Error RecordedCounts(string code) =>
        new("indicators.file.recorded", $"Chỉ tiêu {code}: số liệu ghi tay thì không có phép đếm và không ghi mẫu số trống nghĩa là gì.");

    public static Error UnknownSet(string code, string? set) =>
        new("indicators.file.set", $"Chỉ tiêu {code}: không có tập hồ sơ, tài liệu “{set}”.");

    public static Error UnknownMoment(string code, string? moment, string set) =>
        new("indicators.file.moment", $"Chỉ tiêu {code}: tập “{set}” không có thời điểm “{moment}”.");

    public static Error UnknownFact(string code, string fact, string set) =>
        new("indicators.file.fact", $"Chỉ tiêu {code}: tập “{set}” không có điều kiện “{fact}”.");

    public static Error UnknownField(string code, string field) =>
        new("indicators.file.field", $"Chỉ tiêu {code}: “{field}” không phải mã lĩnh vực (chữ, số, dấu chấm, gạch ngang).");

    public static Error OneBasis(string code) =>
        new(
            "indicators.file.basis",
            $"Chỉ tiêu {code}: mỗi phép đếm hoặc theo việc xảy ra trong kỳ (during), hoặc theo tình trạng (standing), hoặc lấy của chỉ tiêu khác (indicator)."
        );

    public static Error UnknownIndicator(string code, string other) =>
        new("indicators.file.indicator", $"Chỉ tiêu {code}: lấy số đếm của “{other}”, mà không có chỉ tiêu đó hoặc đó là một tỷ lệ.");

    public static Error FormColumns(string code) =>
        new("indicators.form.columns", $"Biểu {code}: chưa có cột nào, hoặc hai cột cùng một số.");

    public static Error UnknownColumn(string code, int number) => new("indicators.form.column", $"Biểu {code}: không có cột {number}.");

    public static Error UnknownOnBoard(string file, string code) =>
        new("indicators.board.indicator", $"{file}: không có chỉ tiêu “{code}”.");

    public static Error Cycle(string code) =>
        new("indicators.file.cycle", $"Chỉ tiêu {code}: tính vòng tròn, cuối cùng lấy số đếm của chính nó.");

    public static Error OnlyRecorded(string code) =>
        new("indicators.file.only_recorded", $"Chỉ tiêu {code}: số thập phân, dấu âm, cách cộng các đơn vị chỉ đặt cho chỉ tiêu ghi tay.");

    public static Error Decimals(string code) => new("indicators.file.decimals", $"Chỉ tiêu {code}: từ 0 đến 4 chữ số thập phân.");

    public static Error Bands(string code) =>
        new("indicators.file.bands", $"Chỉ tiêu {code}: các mức xếp loại phải đi từ thấp đến cao, không trùng nhau.");
}
