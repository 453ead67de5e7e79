using System.Reflection;
using System.Text;
using System.Xml.Linq;
using System.Xml.XPath;
using CaiCach.Architecture.Tests.Il;
using CaiCach.Foundation.Writes;

namespace CaiCach.Architecture.Tests;

/// <summary><c>docs/domain/events.md</c> is written from the code: <c>./test --accept</c> takes over what changed.</summary>
public sealed class EventTests
{
    private const string Head = """
        # Events

        Each fact that a write makes: it stands in the audit trail under its name, goes to other rooms through the outbox, and
        history pages show it. Names and fields are a contract; they may grow. `unitId` (whose trail) and `subjectId` (what it
        happened to) are in each. Written from the code by `./test --accept`.

        """;

    [Fact]
    public void Document_ListsEveryEventWithItsFieldsAndWhoWritesIt()
    {
        var events = Product.Types.Where(type => typeof(IEvent).IsAssignableFrom(type) && !type.IsInterface).ToList();
        events.Count.ShouldBeGreaterThan(0);
        var expected = Text(events);
        var path = Path.Combine(Product.Root, "docs", "domain", "events.md");
        if (string.Equals(Environment.GetEnvironmentVariable("CAICACH_ACCEPT"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, expected);
        }

        File.Exists(path).ShouldBeTrue("docs/domain/events.md is missing: ./test --accept writes it");
        File.ReadAllText(path).ShouldBe(expected, "docs/domain/events.md differs from the code: ./test --accept writes it anew");
    }

    [Fact]
    public void Names_AreEachOneEvent() =>
        Product
            .Types.Where(type => typeof(IEvent).IsAssignableFrom(type) && !type.IsInterface)
            .Select(EventNames.Of)
            .ShouldBeUnique(StringComparer.Ordinal);

    private static string Text(IReadOnlyList<Type> events)
    {
        var writers = FindWriters([.. events]);
        var text = new StringBuilder(Head.ReplaceLineEndings("\n"));
        foreach (
            var room in events
                .GroupBy(type => Product.RoomOf(type.Assembly), StringComparer.Ordinal)
                .OrderBy(room => room.Key, StringComparer.Ordinal)
        )
        {
            text.Append($"\n## {room.Key}\n| event | what happened | besides unit and subject | written by |\n|---|---|---|---|\n");
            foreach (var type in room.OrderBy(EventNames.Of, StringComparer.Ordinal))
            {
                text.Append($"| `{EventNames.Of(type)}` | {Summary(type)} | {Fields(type)} | {Writers(type, writers)} |\n");
            }
        }

        return text.ToString();
    }

    private static string Fields(Type type) =>
        string.Join(
            ", ",
            type.GetProperties()
                .Select(property => property.Name)
                .Where(name => name is not ("UnitId" or "SubjectId" or "EqualityContract"))
                .Select(name => $"`{char.ToLowerInvariant(name[0])}{name[1..]}`")
        );

    private static string Writers(Type type, ILookup<Type, string> writers) =>
        string.Join(", ", writers[type].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static ILookup<Type, string> FindWriters(HashSet<Type> events) =>
        (
            from candidate in Product.Types
            from made in TypeUses.Members(candidate).OfType<ConstructorInfo>()
            where events.Contains(made.DeclaringType!) && made.DeclaringType != candidate
            select (made.DeclaringType, Writer: candidate.Name.Replace("Handler", "", StringComparison.Ordinal))
        ).ToLookup(found => found.DeclaringType!, found => found.Writer);

    private static string Summary(Type type)
    {
        var documentation = XDocument.Load(Path.ChangeExtension(type.Assembly.Location, ".xml"));
        var summary = documentation.XPathSelectElement($"//member[@name='T:{type.FullName}']/summary")?.Value ?? "";
        return string.Join(' ', summary.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
