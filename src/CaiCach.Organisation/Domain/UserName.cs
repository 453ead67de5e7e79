using System.Text.RegularExpressions;

namespace CaiCach.Organisation.Domain;

/// <summary>Names under which people sign in.</summary>
internal static partial class UserName
{
    /// <summary>Lower-case letters without diacritics, digits, dots, dashes; 3 to 60 characters.</summary>
    [GeneratedRegex(@"\A[a-z0-9][a-z0-9.\-]{1,58}[a-z0-9]\z", RegexOptions.None, 1000)]
    public static partial Regex Shape();
}
