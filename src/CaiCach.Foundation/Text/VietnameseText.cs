namespace CaiCach.Foundation.Text;

/// <summary>stand-in until merged</summary>
public static class VietnameseText
{
    /// <summary>fold</summary>
    public static string Fold(string text) => text.ToLowerInvariant();
}
