using CaiCach.Architecture.Tests.Offenders;
using CaiCach.Testing;

namespace CaiCach.Architecture.Tests;

public sealed class PublicSurfaceTests
{
    private const string Rule = "A room exports its Contracts and its door, nothing else.";

    [Fact]
    public void Rooms_ExportContractsAndTheirDoorAlone()
    {
        var rooms = Product.Assemblies.Where(Product.IsRoom).ToList();

        Product.ShouldHold(Rule, rooms.Count, rooms.SelectMany(room => Offenders(room.GetExportedTypes(), Product.RoomOf(room))));
    }

    [Fact]
    public void Offender_IsFound() =>
        Offenders([typeof(LeakedType), typeof(CaiCach.Offending.Contracts.IOffered)], "Offending").ShouldBe([typeof(LeakedType).FullName!]);

    public static TheoryData<string> Exporting => [.. Product.Assemblies.Select(Product.RoomOf)];

    [Theory]
    [MemberData(nameof(Exporting))]
    public void Surface_EqualsItsGoldenFile(string room) =>
        Golden.Match(SurfaceText.Of(Product.Assemblies.Single(assembly => Product.RoomOf(assembly) == room)), room);

    private static IEnumerable<string> Offenders(IEnumerable<Type> exported, string room) =>
        exported
            .Where(type =>
                type.FullName != $"CaiCach.{room}.{room}Room"
                && !$"{type.Namespace}.".StartsWith($"CaiCach.{room}.Contracts.", StringComparison.Ordinal)
            )
            .Select(type => type.FullName!);
}
