using CaiCach.Documents.Reading;
using CaiCach.Foundation.Reform;
using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>A task while its rows are gathered, before its cells are understood.</summary>
internal sealed class TaskDraft
{
    /// <summary>A cell's paragraphs and the activity that they stand beside.</summary>
    public sealed record Part(string? Activity, IReadOnlyList<DocumentParagraph> Paragraphs);

    public required SourcePlace Place { get; set; }

    /// <summary>Where a person would look: the annex and the table.</summary>
    public required string Table { get; init; }

    public ReformArea? Area { get; init; }

    public string? No { get; set; }

    public string? Goal { get; init; }

    public List<DocumentParagraph> Text { get; } = [];

    public Dictionary<ColumnRole, List<Part>> Cells { get; } = [];

    public HashSet<ReadingField> InDoubt { get; } = [];

    public bool IsShifted { get; set; }

    public void Add(ColumnRole role, IReadOnlyList<DocumentParagraph> paragraphs, string? activity)
    {
        if (paragraphs.Count == 0)
        {
            return;
        }

        if (!Cells.TryGetValue(role, out var parts))
        {
            Cells[role] = parts = [];
        }

        parts.Add(new Part(activity, paragraphs));
    }

    /// <summary>Puts one more entry to the cell of a role.</summary>
    public void AddTo(ColumnRole role, DocumentParagraph paragraph)
    {
        if (Cells.TryGetValue(role, out var parts))
        {
            parts[^1] = parts[^1] with { Paragraphs = [.. parts[^1].Paragraphs, paragraph] };
        }
        else
        {
            Add(role, [paragraph], activity: null);
        }
    }

    public IReadOnlyList<Part> Of(ColumnRole role) => Cells.TryGetValue(role, out var parts) ? parts : [];
}
