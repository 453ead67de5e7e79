namespace CaiCach.Reporting.Domain;

/// <summary>Where the text of an item comes from, as whoever edits an outline chooses it.</summary>
internal enum ItemTextKind
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>Somebody provides it.</summary>
    Missing,

    /// <summary>Proposed from tasks that are late and indicators that are worse.</summary>
    Shortcomings,

    /// <summary>Proposed from the tasks that fall due next.</summary>
    Directions,

    /// <summary>The outline's own words are proposed.</summary>
    Words,
}
