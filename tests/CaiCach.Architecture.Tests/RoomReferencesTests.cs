using System.Xml.Linq;

namespace CaiCach.Architecture.Tests;

public sealed class RoomReferencesTests
{
    private const string Rule = "A project references only projects below it.";

    [Fact]
    public void Product_KeepsTheRule()
    {
        var references = Product.Sources(".csproj").SelectMany(file => References(file.Path, file.Text)).ToList();

        Product.ShouldHold(Rule, references.Count, Offenders(references));
    }

    [Fact]
    public void Offender_IsFound() =>
        Offenders([("Organisation", "Planning"), ("Planning", "Registers"), ("Planning", "Organisation"), ("Planning", "Warehouse")])
            .ShouldBe(["Organisation → Planning", "Planning → Registers", "Planning → Warehouse"]);

    private static IEnumerable<string> Offenders(IEnumerable<(string From, string To)> references) =>
        references
            .Where(reference => Level(reference.From) is not { } from || Level(reference.To) is not { } to || to >= from)
            .Select(reference => $"{reference.From} → {reference.To}");

    private static int? Level(string project) => Product.Levels.TryGetValue(project, out var level) ? level : null;

    private static IEnumerable<(string From, string To)> References(string path, string text) =>
        XDocument
            .Parse(text)
            .Descendants("ProjectReference")
            .Select(reference => (Project(path), Project(reference.Attribute("Include")!.Value)));

    private static string Project(string path) => Path.GetFileNameWithoutExtension(path).Replace("CaiCach.", "", StringComparison.Ordinal);
}
