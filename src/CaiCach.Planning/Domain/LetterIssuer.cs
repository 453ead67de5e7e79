namespace CaiCach.Planning.Domain;

/// <summary>How an authority's name is printed at the head of a letter, and the place before its date. The words are this file's vocabulary.</summary>
/// <param name="Lines">The name in the lines to print.</param>
/// <param name="Place">The name of the place alone.</param>
internal sealed record LetterIssuer(IReadOnlyList<string> Lines, string Place)
{
    private const string Committee = "Ủy ban nhân dân";
    private static readonly string[] CommitteeForms = ["UBND ", "Ủy ban nhân dân "];
    private static readonly string[] PlaceKinds = ["xã ", "phường ", "đặc khu ", "thị trấn ", "tỉnh ", "thành phố ", "huyện "];

    /// <summary>Of an authority's official name, e.g. "UBND xã …" or "Xã …".</summary>
    public static LetterIssuer Of(string name)
    {
        var form = Array.Find(CommitteeForms, candidate => name.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));
        var unit = form is null ? name : name[form.Length..].Trim();
        var kind = Array.Find(PlaceKinds, candidate => unit.StartsWith(candidate, StringComparison.OrdinalIgnoreCase));
        var place = kind is null ? unit : unit[kind.Length..].Trim();
        var named = kind is null ? unit : kind + place;
        return new LetterIssuer(form is null && kind is null ? [name] : [Committee, named], place);
    }
}
