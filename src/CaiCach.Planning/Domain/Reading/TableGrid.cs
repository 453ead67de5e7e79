using CaiCach.Documents.Reading;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>A table with every grid place filled: a cell that spans rows or columns is found from each place it covers.</summary>
internal sealed class TableGrid
{
    private readonly Slot?[,] _slots;

    public TableGrid(DocumentTable table)
    {
        Rows = table.Rows.Count;
        Columns = table.ColumnCount;
        _slots = new Slot?[Rows, Columns];
        for (var row = 0; row < Rows; row++)
        {
            foreach (var cell in table.Rows[row].Cells)
            {
                Fill(cell, row);
            }
        }
    }

    /// <summary>A cell seen from one of its places.</summary>
    public sealed record Slot(DocumentCell Cell, int Row)
    {
        public IReadOnlyList<DocumentParagraph> Paragraphs => Cell.Paragraphs;

        public bool IsEmpty => Cell.Paragraphs.All(p => p.Text.Length == 0);

        public string Text => string.Join(' ', Cell.Paragraphs.Select(p => p.Marker is null ? p.Text : p.Marker + " " + p.Text)).Trim();
    }

    public int Rows { get; }

    public int Columns { get; }

    public Slot? At(int row, int column) => column >= 0 && column < Columns ? _slots[row, column] : null;

    /// <summary>The cells that begin in a row, left to right.</summary>
    public IEnumerable<Slot> Starting(int row)
    {
        for (var column = 0; column < Columns; column++)
        {
            if (_slots[row, column] is { } slot && slot.Row == row && slot.Cell.Column == column)
            {
                yield return slot;
            }
        }
    }

    private void Fill(DocumentCell cell, int row)
    {
        var slot = new Slot(cell, row);
        for (var r = row; r < Math.Min(row + cell.RowSpan, Rows); r++)
        {
            for (var c = cell.Column; c < Math.Min(cell.Column + cell.ColumnSpan, Columns); c++)
            {
                _slots[r, c] ??= slot;
            }
        }
    }
}
