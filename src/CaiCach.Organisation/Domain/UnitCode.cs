using System.Text.RegularExpressions;

namespace CaiCach.Organisation.Domain;

/// <summary>Codes of units: letters without diacritics, digits, dots and dashes, as people can type them on a command line.</summary>
internal static partial class UnitCode
{
    /// <summary>The shape, 1 to 60 characters.</summary>
    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-]{0,59}\z", RegexOptions.None, 1000)]
    public static partial Regex Shape();
}
