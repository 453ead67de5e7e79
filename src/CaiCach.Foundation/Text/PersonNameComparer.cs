using System.Globalization;

namespace CaiCach.Foundation.Text;

/// <summary>
/// The order of a Vietnamese list of people: by given name (the last word), then by the words before it, in the alphabet of vi-VN
/// (a ă â … d đ …; tones decide last).
/// </summary>
public sealed class PersonNameComparer : IComparer<string>
{
    private static readonly CompareInfo Alphabet = CultureInfo.GetCultureInfo("vi-VN").CompareInfo;

    private PersonNameComparer() { }

    /// <summary>The one order.</summary>
    public static PersonNameComparer Instance { get; } = new();

    /// <summary>Negative when <paramref name="x"/> comes first. Null and blank names come first of all; case does not count.</summary>
    public int Compare(string? x, string? y)
    {
        var (givenX, restX) = Split(x);
        var (givenY, restY) = Split(y);
        var byGivenName = Alphabet.Compare(givenX, givenY, CompareOptions.IgnoreCase);
        return byGivenName != 0 ? byGivenName : Alphabet.Compare(restX, restY, CompareOptions.IgnoreCase);
    }

    private static (string Given, string Others) Split(string? name)
    {
        var tidy = VietnameseText.Tidy(name);
        var cut = tidy.LastIndexOf(' ');
        return cut < 0 ? (tidy, "") : (tidy[(cut + 1)..], tidy[..cut]);
    }
}
