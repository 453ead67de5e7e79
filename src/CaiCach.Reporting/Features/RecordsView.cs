using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features;

/// <summary>Listed records on a page.</summary>
/// <param name="Words">What the item says.</param>
/// <param name="Records">The records.</param>
/// <param name="AllUrl">Where all of them are.</param>
internal sealed record RecordsView(OutlineRecords Words, ListedRecords Records, string AllUrl);
