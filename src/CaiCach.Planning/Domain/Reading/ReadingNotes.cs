using CaiCach.Planning.Contracts;

namespace CaiCach.Planning.Domain.Reading;

/// <summary>Gathers what the reader was unsure of while it reads one document.</summary>
internal sealed class ReadingNotes
{
    private const int Most = 200;

    private readonly List<ReadingWarning> _warnings = [];

    public IReadOnlyList<ReadingWarning> Warnings => _warnings;

    public void Head(string message) => At(PlanReadingErrors.HeadOfDocument, message);

    public void At(string where, string message)
    {
        if (_warnings.Count < Most)
        {
            _warnings.Add(new ReadingWarning(where, message));
        }
    }
}
