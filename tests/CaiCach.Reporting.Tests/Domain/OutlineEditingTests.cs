using CaiCach.Foundation.Catalogues;
using CaiCach.Reporting.Domain;
using CaiCach.Testing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Reporting.Tests.Domain;

/// <summary>The tree of an outline stays a tree, and its file says what it is.</summary>
public sealed class OutlineEditingTests
{
    /// <summary>I (1: a, b; 2), II.</summary>
    private static readonly (string Id, int Level)[] Tree = [("I", 1), ("I.1", 2), ("I.1.a", 3), ("I.1.b", 3), ("I.2", 2), ("II", 1)];

    [Theory]
    [InlineData("I.2", true, "I I.2 I.1 I.1.a I.1.b II")]
    [InlineData("I.1", false, "I I.2 I.1 I.1.a I.1.b II")]
    [InlineData("II", true, "II I I.1 I.1.a I.1.b I.2")]
    [InlineData("I", false, "II I I.1 I.1.a I.1.b I.2")]
    [InlineData("I.1.b", true, "I I.1 I.1.b I.1.a I.2 II")]
    [InlineData("I.1", true, "reporting.outline.item_at_the_edge")]
    [InlineData("I.2", false, "reporting.outline.item_at_the_edge")]
    [InlineData("I.1.a", true, "reporting.outline.item_at_the_edge")]
    [InlineData("II", false, "reporting.outline.item_at_the_edge")]
    [InlineData("III", false, "reporting.outline.item_not_found")]
    public async Task Move_TakesThePartAlong_WithinItsParent(string id, bool isUp, string expected) =>
        Told(OutlineEditing.Move(await OfTreeAsync(), id, isUp)).ShouldBe(expected);

    [Theory]
    [InlineData("I.3", 2, "I.1", "I I.1 I.1.a I.1.b I.3 I.2 II")]
    [InlineData("I.1.0", 3, "I.1", "I I.1 I.1.0 I.1.a I.1.b I.2 II")]
    [InlineData("I.2.a", 3, "I.2", "I I.1 I.1.a I.1.b I.2 I.2.a II")]
    [InlineData("III", 1, null, "I I.1 I.1.a I.1.b I.2 II III")]
    [InlineData("II.x", 3, null, "reporting.outline.item_not_below")]
    [InlineData("I.2", 1, null, "reporting.outline.item_id_taken")]
    [InlineData("IV", 1, "III", "reporting.outline.item_not_found")]
    public async Task Add_StandsBehindThePart_OrWithinIt(string id, int level, string? after, string expected) =>
        Told(OutlineEditing.Add(await OfTreeAsync(), Item(id, level), after)).ShouldBe(expected);

    [Theory]
    [InlineData("I.2", "I I.1 I.1.a I.1.b II")]
    [InlineData("I.1", "reporting.outline.item_has_parts")]
    [InlineData("III", "reporting.outline.item_not_found")]
    public async Task Remove_TakesOneItem_AndNoPart(string id, string expected) =>
        Told(OutlineEditing.Remove(await OfTreeAsync(), id)).ShouldBe(expected);

    [Fact]
    public async Task Moves_KeepEveryItemAndTheShape_WhateverTheirOrder()
    {
        var outline = await OfTreeAsync();

        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte At, bool IsUp)[]>(),
                moves =>
                {
                    var moved = moves.Aggregate(
                        outline,
                        (now, move) =>
                            OutlineEditing.Move(now, now.Items[move.At % now.Items.Count].Id, move.IsUp) is { Failed: false } next
                                ? next.Value
                                : now
                    );
                    return moved.Items.Count == Tree.Length
                        && moved.Items[0].Level == 1
                        && moved.Items.Zip(moved.Items.Skip(1)).All(pair => pair.Second.Level <= pair.First.Level + 1)
                        && moved.Items.All(item => Parent(moved, item.Id) == Parent(outline, item.Id));
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task File_ReadAgain_IsTheSameOutline()
    {
        foreach (var outline in await ShippedAsync())
        {
            var file = OutlineFile.Write(outline);

            Read(file).ShouldBe(file, outline.Name);
        }

        Prop.ForAll(
                ArbMap.Default.ArbFor<(NonNull<string> Words, string? Maybe, byte Choice, bool IsSet)>(),
                made =>
                {
                    var file = OutlineFile.Write(Made(made.Words.Get, made.Maybe, made.Choice, made.IsSet));
                    return Read(file).AsSpan().SequenceEqual(file);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    private static ReportOutline Made(string words, string? maybe, byte choice, bool isSet) =>
        new(
            "thu",
            words,
            words,
            isSet,
            "BC",
            words,
            words,
            new CutoffWords(words, words),
            [
                new OutlineItem
                {
                    Id = "I",
                    Heading = words,
                    Level = 1,
                    Figures = [new FigureSentence("HS-01", words, words, maybe, words)],
                    ListsLateTasks = isSet,
                    List = isSet ? new OutlineListItem((OutlineListKind)(choice % 4), [words], words) : null,
                    Chart = new OutlineChart(words, (ChartOver)(choice % 3), words, [words]) { Periods = choice },
                    Row = isSet ? new OutlineRowItem(words, maybe) : null,
                    Text = new TextItem(maybe, maybe, words) { Area = maybe, WaitsFor = isSet ? (OutlineRoom)(choice % 6) : null },
                },
            ],
            new CompareWords(words, words, words, words),
            new OutlineAnnexWords(words, words, words, words, words, [words], [], words),
            words,
            [words]
        )
        {
            Worse = isSet ? new WorseWords(words, words) : null,
            RowColumns = [words],
        };

    private static byte[] Read(byte[] file)
    {
        var folder = Directory.CreateTempSubdirectory("caicach-outline-");
        File.WriteAllBytes(Path.Combine(folder.FullName, "x.json"), file);
        var read = OutlineFile.Write(new DataFiles(folder.FullName).ReadJson<ReportOutline>("x.json"));
        folder.Delete(recursive: true);
        return read;
    }

    private static string? Parent(ReportOutline outline, string id)
    {
        var at = outline.Items.ToList().FindIndex(item => item.Id == id);
        return outline.Items.Take(at).LastOrDefault(item => item.Level < outline.Items[at].Level)?.Id;
    }

    private static string Told(Foundation.Writes.Result<ReportOutline> edited) =>
        edited.Failed ? edited.Errors[0].Code : string.Join(' ', edited.Value.Items.Select(item => item.Id));

    private static OutlineItem Item(string id, int level) =>
        new()
        {
            Id = id,
            Heading = id,
            Level = level,
        };

    private static async Task<ReportOutline> OfTreeAsync() =>
        (await ShippedAsync())[0] with
        {
            Items = [.. Tree.Select(item => Item(item.Id, item.Level))],
        };

    private static async Task<IReadOnlyList<ReportOutline>> ShippedAsync()
    {
        var commune = await Given.ACommuneAsync();
        return await commune.InScopeAsync(services => Task.FromResult(services.GetRequiredService<ReportOutlines>().All));
    }
}
