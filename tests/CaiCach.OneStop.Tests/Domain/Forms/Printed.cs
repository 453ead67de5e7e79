namespace CaiCach.OneStop.Tests.Domain.Forms;

/// <summary>Forms that a person wants to look at.</summary>
internal static class Printed
{
    /// <summary>With CAICACH_KEEP set to a folder, leaves the file there to be looked at.</summary>
    public static void Keep(string name, byte[] file)
    {
        if (Environment.GetEnvironmentVariable("CAICACH_KEEP") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".docx"), file);
        }
    }
}
