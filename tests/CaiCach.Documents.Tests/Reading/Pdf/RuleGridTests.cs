using CaiCach.Documents.Reading.Pdf;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Documents.Tests.Reading.Pdf;

public sealed class RuleGridTests
{
    [Fact]
    public void Find_WhenInnerLinesAreMissing_ThenCellsSpanThem()
    {
        // | a | b     |
        // |   | c | d |
        var page = PageOf(
            horizontal: [new(0, 0, 300), new(50, 100, 300), new(100, 0, 300)],
            vertical: [new(0, 0, 100), new(100, 0, 100), new(200, 50, 100), new(300, 0, 100)]
        );

        var table = RuleGrid.Find(page).ShouldHaveSingleItem();

        table.Cells.Select(cell => (cell.Column, cell.ColumnSpan, cell.RowSpan)).ShouldBe([(0, 1, 2), (1, 2, 1), (1, 1, 1), (2, 1, 1)]);
    }

    [Fact]
    public void Find_WhenTheFrameIsOpenAtAPageBreak_ThenTheEndsOfTheLinesCloseIt()
    {
        var page = PageOf(horizontal: [new(0, 0, 200), new(40, 0, 200)], vertical: [new(0, 0, 90), new(100, 0, 90), new(200, 0, 90)]);

        RuleGrid.Find(page).ShouldHaveSingleItem().Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void Find_WhenLinesAreDrawnPieceByPiece_ThenTheyAreOneGrid()
    {
        // As Word prints borders: each cell edge by itself, a hair apart.
        Rule[] horizontal = [.. from y in (double[])[0, 30, 60] from x in (double[])[0, 100] select new Rule(y, x + 0.5, x + 99.5)];
        Rule[] vertical = [.. from x in (double[])[0, 100, 200] from y in (double[])[0, 30] select new Rule(x, y + 0.5, y + 29.5)];

        var table = RuleGrid.Find(PageOf(horizontal, vertical)).ShouldHaveSingleItem();

        (table.Rows.Count, table.ColumnCount).ShouldBe((2, 2));
    }

    [Fact]
    public void Find_WhenLinesOnlyUnderline_ThenThereIsNoTable() =>
        RuleGrid.Find(PageOf(horizontal: [new(50, 100, 200), new(80, 300, 420)], vertical: [])).ShouldBeEmpty();

    [Fact]
    public void Find_WhateverInnerLinesAreMissing_ThenCellsCoverTheGridOnce()
    {
        var cases =
            from rows in Gen.Choose(2, 6)
            from columns in Gen.Choose(2, 8)
            from missing in Gen.ListOf(Gen.Choose(0, 1000))
            select (rows, columns, missing: missing.ToHashSet());
        Prop.ForAll(cases.ToArbitrary(), drawn => CoversOnce(drawn.rows, drawn.columns, drawn.missing)).QuickCheckThrowOnFailure();
    }

    private static bool CoversOnce(int rows, int columns, HashSet<int> missing)
    {
        var horizontal =
            from y in Enumerable.Range(0, rows + 1)
            from x in Enumerable.Range(0, columns)
            where y == 0 || y == rows || !missing.Contains(y * 20 + x)
            select new Rule(y * 30, x * 50, x * 50 + 50);
        var vertical =
            from x in Enumerable.Range(0, columns + 1)
            from y in Enumerable.Range(0, rows)
            where x == 0 || x == columns || !missing.Contains(500 + y * 20 + x)
            select new Rule(x * 50, y * 30, y * 30 + 30);
        return RuleGrid
            .Find(PageOf([.. horizontal], [.. vertical]))
            .All(table =>
            {
                var covered = new int[table.Rows.Count, table.ColumnCount];
                foreach (var (row, cell) in table.Rows.SelectMany((row, i) => row.Cells.Select(cell => (i, cell))))
                {
                    for (var i = 0; i < cell.RowSpan * cell.ColumnSpan; i++)
                    {
                        covered[row + i / cell.ColumnSpan, cell.Column + i % cell.ColumnSpan]++;
                    }
                }

                return covered.Cast<int>().All(times => times == 1);
            });
    }

    private static PlacedPage PageOf(Rule[] horizontal, Rule[] vertical) => new(1, 595, 842, [], new PageRules(horizontal, vertical));
}
