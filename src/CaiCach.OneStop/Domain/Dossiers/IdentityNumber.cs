using System.Text.RegularExpressions;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>
/// A number by which an applicant is identified, checked by its structure alone. A personal number has 12 digits: place of issue (3), century
/// and sex (1), year of birth (2), 6 at random (Decree 137/2015, article 13); it has no check digit. A tax code has one.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">The number without spaces, letters in capitals.</param>
internal sealed partial record IdentityNumber(IdentityKind Kind, string Value)
{
    private static readonly int[] TaxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

    /// <summary>Year of birth by a personal number; null for the others.</summary>
    public int? BirthYear => Kind == IdentityKind.PersonalNumber ? YearOf(Value) : null;

    /// <summary>The last three characters behind dots, as pages show it.</summary>
    public string Masked => new string('•', Math.Max(0, Value.Length - 3)) + Value[Math.Max(0, Value.Length - 3)..];

    /// <summary>Reads a number as typed; null when its structure is that of none.</summary>
    /// <param name="typed">With or without spaces, dots and dashes.</param>
    /// <param name="rules">Places and today.</param>
    public static IdentityNumber? Read(string typed, IdentityRules rules)
    {
        var value = Separators().Replace(typed, "").ToUpperInvariant();
        return value switch
        {
            _ when PersonalShape().IsMatch(value) && IsPersonal(value, rules) => new(IdentityKind.PersonalNumber, value),
            _ when OldCardShape().IsMatch(value) => new(IdentityKind.OldCard, value),
            _ when PassportShape().IsMatch(value) => new(IdentityKind.Passport, value),
            _ when TaxShape().IsMatch(value) && HasTaxCheckDigit(value) => new(IdentityKind.TaxCode, value),
            _ => null,
        };
    }

    private static bool IsPersonal(string value, IdentityRules rules) => rules.IsPlace(value[..3]) && YearOf(value) <= rules.Today.Year;

    /// <summary>Century and sex: 0 man, 1 woman of the 20th century, and so on.</summary>
    private static int YearOf(string value) => 1900 + ((value[3] - '0') / 2 * 100) + int.Parse(value[4..6], null);

    private static bool HasTaxCheckDigit(string value)
    {
        var sum = TaxWeights.Select((weight, i) => weight * (value[i] - '0')).Sum();
        return value[9] - '0' == 10 - (sum % 11);
    }

    [GeneratedRegex(@"[\s.\-]", RegexOptions.None, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A[0-9]{12}\z", RegexOptions.None, 1000)]
    private static partial Regex PersonalShape();

    [GeneratedRegex(@"\A[0-9]{9}\z", RegexOptions.None, 1000)]
    private static partial Regex OldCardShape();

    [GeneratedRegex(@"\A[A-Z]{1,2}[0-9]{6,9}\z", RegexOptions.None, 1000)]
    private static partial Regex PassportShape();

    [GeneratedRegex(@"\A[0-9]{10}([0-9]{3})?\z", RegexOptions.None, 1000)]
    private static partial Regex TaxShape();
}
