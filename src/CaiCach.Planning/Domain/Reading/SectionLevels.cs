using System.Text.RegularExpressions;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>How deep a marker stands in an official document: A. > I. > 1. > 1.1. > a) > - > +.</summary>
internal static partial class SectionLevels
{
    public const int Chapter = 0;
    public const int Part = 1;
    public const int Section = 2;
    public const int Letter = 5;
    public const int Dash = 6;
    public const int Plus = 7;
    public const int None = 8;

    public static int Of(string? marker)
    {
        if (string.IsNullOrEmpty(marker))
        {
            return None;
        }

        if (marker[0] is '+' or '*' or '•' or '●' or '▪' or '◦' or '·')
        {
            return Plus;
        }

        if (marker[0] is '-' or '–' or '—')
        {
            return Dash;
        }

        if (Roman().IsMatch(marker))
        {
            return Part;
        }

        if (char.IsDigit(marker[0]))
        {
            // 1. is 2, 1.1. is 3, 1.1.1. is 4.
            return Math.Min(Section + marker.TrimEnd('.', ')').Count(c => c == '.'), Letter - 1);
        }

        return char.IsUpper(marker[0]) && marker[^1] == '.' ? Chapter : Letter;
    }

    /// <summary>The marker without its dot or bracket; OCR's 1 and l in a Roman number are I.</summary>
    public static string Bare(string marker)
    {
        var bare = marker.Trim('.', ')', '(', ' ');
        return Of(marker) == Part ? bare.Replace('1', 'I').Replace('l', 'I') : bare;
    }

    [GeneratedRegex(@"^(?:[IVX]{1,5}|[IVX1l]{2,5})[.)]$")]
    private static partial Regex Roman();
}
