namespace CaiCach.Planning.Domain.Reading;

/// <summary>Tells a text that OCR has robbed of its diacritics.</summary>
internal static class DiacriticsCheck
{
    private const int FewestLetters = 400;

    // Vietnamese prose has some 25 letters with diacritics in a hundred; OCR without the language keeps under half of them.
    private const double LeastShare = 0.15;

    public static bool AreLost(IReadOnlyList<PlanLine> lines)
    {
        int letters = 0,
            marked = 0;
        foreach (var line in lines)
        {
            foreach (var character in line.Text)
            {
                letters += char.IsLetter(character) ? 1 : 0;
                marked += char.IsLetter(character) && character > 0x7F ? 1 : 0;
            }
        }

        return letters >= FewestLetters && marked < LeastShare * letters;
    }
}
