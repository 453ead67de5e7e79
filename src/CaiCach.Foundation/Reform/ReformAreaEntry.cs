namespace CaiCach.Foundation.Reform;

/// <summary>One area as the catalogue has it.</summary>
/// <param name="Area">The area.</param>
/// <param name="Id">The id in files and interfaces (<c>plan.schema.json</c>).</param>
/// <param name="Name">The Vietnamese name as documents write it.</param>
/// <param name="ShortName">The Vietnamese name where space is scarce.</param>
/// <param name="IsContentOfResolution76">Whether it is one of the six contents of resolution 76/NQ-CP.</param>
public sealed record ReformAreaEntry(ReformArea Area, string Id, string Name, string ShortName, bool IsContentOfResolution76);
