namespace CaiCach.OneStop.Domain.Procedures;

/// <summary>One file of papers that no procedure may ask for any more.</summary>
/// <param name="Components">The papers.</param>
internal sealed record RefusedComponentFile(IReadOnlyList<RefusedComponent> Components);

/// <summary>A paper that the law no longer lets an office ask for (sổ hộ khẩu).</summary>
/// <param name="Name">Its name; a component whose name holds these words one after the other, with or without diacritics, is this paper.</param>
/// <param name="Law">The law that forbids it, with the article.</param>
/// <param name="From">First day on which it may not be asked for.</param>
internal sealed record RefusedComponent(string Name, string Law, DateOnly From)
{
    /// <summary>Whether a version that holds until a day (null: still) could ask for this paper on a day when it is forbidden.</summary>
    public bool IsRefusedIn(DateOnly? effectiveTo) => effectiveTo is null || effectiveTo >= From;
}
