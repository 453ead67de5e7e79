using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>The words, folded unless said otherwise, of the head of an official document (Decree 30/2020/NĐ-CP, Annex I).</summary>
internal static partial class HeaderWords
{
    private const int TimeoutMs = 1000;

    /// <summary>The name of the kind of document that begins a title.</summary>
    [GeneratedRegex(@"^(?:du thao\s+)?ke hoach\b", RegexOptions.None, TimeoutMs)]
    public static partial Regex TitleStart();

    /// <summary>What ends a title.</summary>
    [GeneratedRegex(
        @"\((?:ban hanh|kem theo|phe duyet|du thao)|^\(|^(?:can cu|thuc hien|thi hanh|trien khai|tiep tuc|nham|de |uy ban nhan dan|ubnd)\b|^[-_*. ]+$",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex TitleEnd();

    /// <summary>The decision that a plan is issued with.</summary>
    [GeneratedRegex(@"(?:ban hanh )?kem theo (?:quyet dinh|ke hoach|cong van|to trinh)[^)]{0,200}", RegexOptions.None, TimeoutMs)]
    public static partial Regex IssuedWith();

    /// <summary>Ngày … tháng … năm …; the day or month may be blank. OCR parts the digits of a day.</summary>
    [GeneratedRegex(
        @"\bngay\s*(?<day>\d\s?\d?)?[\s.…_]*thang\s*(?<month>\d{1,2})?[\s.…_]*nam\s*(?<year>20\d\d)",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex IssueDay();

    /// <summary>The letterhead's line of place and day, with nothing after the year.</summary>
    [GeneratedRegex(@"^[^;]{0,70}\bngay[\s.…_\d]*thang[\s.…_\d]*nam\s*20\d\d\s*\.?$", RegexOptions.None, TimeoutMs)]
    public static partial Regex PlaceAndDay();

    /// <summary>The number of a document, printed: 09/KH-UBND, 45/2020/NĐ-CP, 77/2015/QH13, 06-NQ/TU.</summary>
    [GeneratedRegex(
        @"(?<![\w/])(?<number>\d{1,5}[a-z]?\s?(?:/(?:19|20)\d\d)?/[A-ZĐ][A-ZĐa-z]*\d{0,2}(?:\s?[-–]\s?[A-ZĐ][A-ZĐa-z]*(?:[.&][A-ZĐ]+)?)*|\d{1,5}\s?-\s?[A-ZĐ]{2,4}/[A-ZĐ]{2,6})(?![\w/])",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex DocumentNumber();

    /// <summary>The letterhead's own number line.</summary>
    [GeneratedRegex(@"^(?:so|s[o6]|s[o6]\s*hieu)\s*[:;.]?\s*(?=[\d\s.…_/])", RegexOptions.None, TimeoutMs)]
    public static partial Regex NumberLine();

    /// <summary>The issuing body by its kind of unit.</summary>
    [GeneratedRegex(
        @"(?:\b(?:uy ban nhan dan|ubnd|hdnd va ubnd)\s+)(?<kind>xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\b\s+",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Issuer();

    /// <summary>A unit alone on its line of a letterhead.</summary>
    [GeneratedRegex(@"^(?<kind>xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\s+", RegexOptions.None, TimeoutMs)]
    public static partial Regex UnitLine();

    /// <summary>A unit anywhere in a text.</summary>
    [GeneratedRegex(@"\b(?<kind>xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh)\s+(?=\p{L})", RegexOptions.None, TimeoutMs)]
    public static partial Regex UnitAnywhere();

    /// <summary>What follows a unit's name in a line that was run together with the state's motto.</summary>
    [GeneratedRegex(@"\s+(?:cong hoa|doc lap|dec |so:|d[eé]c\b)", RegexOptions.None, TimeoutMs)]
    public static partial Regex AfterName();

    /// <summary>The years or part of a year that a plan is for.</summary>
    [GeneratedRegex(
        @"(?:giai doan|nam|tu nam)\s*(?<from>20\d\d)\s*(?:-|–|den|den nam)\s*(?:nam\s*)?(?<to>20\d\d)",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex SpanOfYears();

    [GeneratedRegex(
        @"(?:(?<months>0?6|0?3|sau) thang |nhung thang |(?<quarter>quy (?:iv|i{1,3}|[1-4])) ?(?:/|-)? ?)?(?<end>dau |cuoi )?(?:cua )?nam\s*(?<year>20\d\d)|/(?<year>20\d\d)\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex OneYear();

    /// <summary>How a line of legal bases begins.</summary>
    [GeneratedRegex(
        @"^(?:can cu|th\w{1,3} hien|thi hanh|theo|xet|tiep tuc thuc hien|trien khai|de trien khai|can cir)\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex Basis();

    /// <summary>Plans of another kind that speak of the reform.</summary>
    [GeneratedRegex(
        @"^(?:du thao )?ke hoach\s+(?:ve\s+|cong tac\s+)*(?:tu )?kiem tra\b|^(?:du thao )?ke hoach\s+thanh tra\b",
        RegexOptions.None,
        TimeoutMs
    )]
    public static partial Regex InspectionTitle();

    [GeneratedRegex(@"cai cach\s+hanh chinh|\bcchc\b|cai c[a-z0-9]ch hanh chinh", RegexOptions.None, TimeoutMs)]
    public static partial Regex Reform();
}
