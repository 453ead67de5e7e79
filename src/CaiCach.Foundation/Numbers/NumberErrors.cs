using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Numbers;

/// <summary>Refusals around numbers of issued documents.</summary>
public static class NumberErrors
{
    /// <summary>The typed text does not begin with a number.</summary>
    public static readonly Error NotANumber = new(
        "foundation.number.not_a_number",
        $"Số văn bản phải bắt đầu bằng một số từ 1 đến {NumberLimits.NumberMax}, ví dụ 09/KH-UBND, và không dài quá {NumberLimits.SymbolMaxLength} ký tự."
    );

    /// <summary>A symbol is made of letters, digits and hyphens.</summary>
    public static readonly Error NotASymbol = new(
        "foundation.number.not_a_symbol",
        $"Ký hiệu gồm chữ, số và dấu gạch nối, không có khoảng trắng, tối đa {NumberLimits.SeriesSymbolMaxLength} ký tự, ví dụ KH-UBND."
    );

    /// <summary>Another document of the series and year has this number.</summary>
    public static Error Taken(int number, string symbol, DateOnly issuedOn) =>
        new(
            "foundation.number.taken",
            $"Số {number} năm {issuedOn.Year} đã được cấp cho văn bản {symbol} ngày {issuedOn:dd/MM/yyyy}. Hãy kiểm tra lại số trên hệ thống văn bản.",
            ErrorKind.Conflict
        );
}
