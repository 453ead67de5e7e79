using CaiCach.Foundation.Writes;

namespace CaiCach.Reporting.Domain;

/// <summary>Refusals around sheets of figures.</summary>
internal static class SheetErrors
{
    public static readonly Error NotFound = new("reporting.sheet.not_found", "Không có bảng số liệu này.", ErrorKind.NotFound);

    public static readonly Error NoteTooLong = new("reporting.sheet.note_too_long", "Ghi chú dài quá 500 ký tự.", Field: "Note");

    public static readonly Error Changed = new(
        "reporting.sheet.changed",
        "Số liệu vừa thay đổi so với bảng bạn đang xem. Hãy xem lại bảng rồi ghi nhận.",
        ErrorKind.Conflict
    );

    public static Error UnknownIndicator(string sheet, string code) =>
        new("reporting.sheet.indicator", $"Bảng số liệu {sheet}: không có chỉ tiêu {code}.");

    public static Error CodeTwice(string sheet, string code) =>
        new("reporting.sheet.code_twice", $"Bảng số liệu {sheet}: ô {code} có hai lần.");
}
