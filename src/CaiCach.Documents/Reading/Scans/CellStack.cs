using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Reading.Scans;

/// <summary>
/// The page cut into pieces and pasted below each other: first what stands outside tables, then cell by cell. The OCR reads lines right
/// across a page, and loses the spaces between words where lines of several columns stand beside each other.
/// </summary>
internal sealed class CellStack
{
    private const int Margin = 24;
    private const int Apart = 36;
    private const byte White = 255;
    private const int DarkerThanPaper = 60;

    private readonly List<Piece> _pieces;

    private CellStack(GreyPicture picture, List<Piece> pieces) => (Picture, _pieces) = (picture, pieces);

    public GreyPicture Picture { get; }

    /// <summary>Cuts the page up.</summary>
    /// <param name="page">The page; white where its tables' lines were.</param>
    /// <param name="tables">Boxes of the tables' cells, in pixels, table by table.</param>
    public static CellStack Of(GreyPicture page, IReadOnlyList<IReadOnlyList<Box>> tables)
    {
        var pieces = new List<Piece>();
        var y = Margin;
        foreach (
            var (left, top, right, bottom) in Outside(page, tables)
                .Concat(tables.SelectMany(cells => cells).Select(cell => Inked(page, cell)))
        )
        {
            if (right <= left || bottom <= top)
            {
                continue;
            }

            pieces.Add(new Piece(left, top, right, bottom, y));
            y += bottom - top + Apart;
        }
        var width = pieces.Count == 0 ? 1 : pieces.Max(piece => piece.Right - piece.Left) + 2 * Margin;
        var stack = GreyPicture.Blank(width, y);
        foreach (var piece in pieces)
        {
            for (var row = piece.Top; row < piece.Bottom; row++)
            {
                page.Row(row)[piece.Left..piece.Right].CopyTo(stack.Row(piece.At + row - piece.Top)[Margin..]);
            }
        }
        return new CellStack(stack, pieces);
    }

    /// <summary>Puts a box on the stack, in pixels, back to its place on the page; null when it lies on no piece.</summary>
    public Box? OnPage(Box box)
    {
        var piece = _pieces.Find(piece =>
            box.MiddleY >= piece.At - Apart / 2 && box.MiddleY < piece.At + piece.Bottom - piece.Top + Apart / 2
        );
        if (piece is null)
        {
            return null;
        }

        var (x, y) = (piece.Left - Margin, piece.Top - piece.At);
        return new Box(box.Left + x, box.Top + y, box.Right + x, box.Bottom + y);
    }

    /// <summary>The strips of the page above, between and below its tables.</summary>
    private static IEnumerable<(int Left, int Top, int Right, int Bottom)> Outside(
        GreyPicture page,
        IReadOnlyList<IReadOnlyList<Box>> tables
    )
    {
        var top = 0;
        foreach (var cells in tables.OrderBy(cells => cells[0].Top))
        {
            yield return Inked(page, new Box(0, top, page.Width, cells.Min(cell => cell.Top)));
            top = Math.Max(top, (int)cells.Max(cell => cell.Bottom));
        }
        yield return Inked(page, new Box(0, top, page.Width, page.Height));
    }

    /// <summary>The part of the box that has ink, with a little room around it.</summary>
    private static (int Left, int Top, int Right, int Bottom) Inked(GreyPicture page, Box box)
    {
        var (left, top) = (Math.Max(0, (int)box.Left), Math.Max(0, (int)box.Top));
        var (right, bottom) = (Math.Min(page.Width, (int)box.Right), Math.Min(page.Height, (int)box.Bottom));
        var ink = (Left: right, Top: bottom, Right: left, Bottom: top);
        for (var y = top; y < bottom; y++)
        {
            var row = page.Row(y)[left..Math.Max(left, right)];
            var first = row.IndexOfAnyInRange((byte)0, (byte)(White - DarkerThanPaper));
            if (first < 0)
            {
                continue;
            }

            var last = row.LastIndexOfAnyInRange((byte)0, (byte)(White - DarkerThanPaper));
            ink = (Math.Min(ink.Left, left + first), Math.Min(ink.Top, y), Math.Max(ink.Right, left + last + 1), y + 1);
        }
        const int Room = 6;
        return ink.Right <= ink.Left
            ? (0, 0, 0, 0)
            : (
                Math.Max(left, ink.Left - Room),
                Math.Max(top, ink.Top - Room),
                Math.Min(right, ink.Right + Room),
                Math.Min(bottom, ink.Bottom + Room)
            );
    }

    /// <summary>A piece of the page, in pixels, and the row of the stack where it was pasted.</summary>
    private sealed record Piece(int Left, int Top, int Right, int Bottom, int At);
}
