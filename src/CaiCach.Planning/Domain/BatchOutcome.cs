using CaiCach.Foundation.Writes;

namespace CaiCach.Planning.Domain;

/// <summary>A ticked task that an act left as it was.</summary>
/// <param name="TaskId">The task; null for one that is not the person's to see.</param>
/// <param name="Text">Its words, empty for one that is not the person's to see.</param>
/// <param name="Why">The reason.</param>
internal sealed record LeftOut(Guid? TaskId, string Text, Error Why);

/// <summary>What became of the ticked tasks.</summary>
/// <param name="Done">How many were changed, all in one transaction.</param>
/// <param name="LeftOut">Those left as they were.</param>
internal sealed record BatchOutcome(int Done, IReadOnlyList<LeftOut> LeftOut);
