using CaiCach.Documents.Official;

namespace CaiCach.Samples;

/// <summary>The files that are made of the texts under <c>plans/</c>.</summary>
public static class SampleFiles
{
    /// <summary>Each .docx and each gold reading, by its path under <c>samples/</c>.</summary>
    /// <param name="plans">The folder of the texts.</param>
    public static IEnumerable<(string Path, byte[] Bytes)> Make(string plans)
    {
        foreach (var file in Directory.GetFiles(plans, "*.txt").Order(StringComparer.Ordinal))
        {
            var plan = SampleText.Read(file);
            var name = plan["file"];
            yield return (name + ".docx", WordHabits.LeaveIn(OfficialDocumentWriter.Write(SampleDocument.Of(plan))));
            yield return ($"gold/{name}.json", System.Text.Encoding.UTF8.GetBytes(SampleGold.Of(plan)));
        }
    }
}
