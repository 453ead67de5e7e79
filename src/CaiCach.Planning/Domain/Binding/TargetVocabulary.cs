namespace CaiCach.Planning.Domain.Binding;

/// <summary>How plans shorten words that indicators say in full, and words that say nothing of a target's subject; folded. The words are this file's.</summary>
internal static class TargetVocabulary
{
    /// <summary>Abbreviations with what they stand for.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Abbreviations = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["tthc"] = ["thu", "tuc", "hanh", "chinh"],
        ["vbqppl"] = ["van", "ban", "quy", "pham", "phap", "luat"],
        ["cbcc"] = ["can", "bo", "cong", "chuc"],
        ["cbccvc"] = ["can", "bo", "cong", "chuc", "vien", "chuc"],
        ["cchc"] = ["cai", "cach", "hanh", "chinh"],
        ["dvc"] = ["dich", "vu", "cong"],
        ["dvctt"] = ["dich", "vu", "cong", "truc", "tuyen"],
        ["cntt"] = ["cong", "nghe", "thong", "tin"],
        ["csdl"] = ["co", "so", "du", "lieu"],
        ["pakn"] = ["phan", "anh", "kien", "nghi"],
        ["hdnd"] = ["hoi", "dong", "nhan", "dan"],
        ["ubnd"] = ["uy", "ban", "nhan", "dan"],
    };

    /// <summary>Words that every target may have.</summary>
    public static readonly IReadOnlySet<string> Empty = new HashSet<string>(
        "dat tu tren duoi it nhat toi thieu toi da khong qua tro len hon phan dau dam bao bao la co duoc va cua cac cho voi tai theo ty le phan tram muc trong".Split(
            ' '
        ),
        StringComparer.Ordinal
    );
}
