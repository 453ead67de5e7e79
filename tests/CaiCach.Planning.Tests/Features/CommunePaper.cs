using System.Text.RegularExpressions;
using CaiCach.Testing;

namespace CaiCach.Planning.Tests.Features;

/// <summary>A commune's .docx as text that is the same whatever the commune is called.</summary>
internal static class CommunePaper
{
    /// <summary>The rule under a name is as long as the name, which is another commune's each time.</summary>
    public static string TextOf(Commune commune, byte[] file)
    {
        var text = DocxText.Of(file).Replace(commune.Name["Xã ".Length..], "Thử Nghiệm", StringComparison.OrdinalIgnoreCase);
        return Regex.Replace(text, @"ind left=\d+ right=\d+", "ind");
    }
}
