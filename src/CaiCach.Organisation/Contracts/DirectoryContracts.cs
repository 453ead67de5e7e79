using CaiCach.Foundation.Units;

namespace CaiCach.Organisation.Contracts;

/// <summary>A unit as other rooms show it.</summary>
/// <param name="Id">Identity.</param>
/// <param name="AuthorityId">The authority that it belongs to; itself for an authority.</param>
/// <param name="Code">The code for people and the command line.</param>
/// <param name="Name">The official name.</param>
/// <param name="IsAuthority">Whether it is a province, district or commune.</param>
/// <param name="IsPractice">Whether it is for practice and counts in no figure.</param>
public sealed record UnitInfo(Guid Id, Guid AuthorityId, string Code, string Name, bool IsAuthority, bool IsPractice);

/// <summary>A position with its present holder.</summary>
/// <param name="Id">Identity.</param>
/// <param name="DepartmentId">The department.</param>
/// <param name="Title">The title, e.g. Chuyên viên.</param>
/// <param name="IsHead">Whether the holder leads the department.</param>
/// <param name="HolderId">The person who holds it today; null when vacant.</param>
/// <param name="HolderName">That person's name.</param>
public sealed record PositionInfo(Guid Id, Guid DepartmentId, string Title, bool IsHead, Guid? HolderId, string? HolderName);

/// <summary>What a printed name most likely means.</summary>
/// <param name="PrintedName">The name as the document prints it.</param>
/// <param name="Match">The unit, when the name or an alternative name is known exactly.</param>
/// <param name="Suggestions">Up to five likely units, best first, when it is not.</param>
public sealed record NameMatch(string PrintedName, UnitInfo? Match, IReadOnlyList<UnitInfo> Suggestions);

/// <summary>An authority with those whose records are its own in figures.</summary>
/// <param name="Unit">The authority.</param>
/// <param name="Ids">Itself, all below it, and the predecessors of all these.</param>
public sealed record UnitReach(UnitInfo Unit, IReadOnlyList<Guid> Ids);

/// <summary>The tree of units, within the unit scope.</summary>
public interface IUnitDirectory
{
    /// <summary>One unit; null when there is none.</summary>
    Task<UnitInfo?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>One unit by its code; null when there is none.</summary>
    Task<UnitInfo?> FindByCodeAsync(string code, CancellationToken cancellationToken);

    /// <summary>The names of these units, by id.</summary>
    Task<IReadOnlyDictionary<Guid, UnitInfo>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>What lies within an authority on a day, in its order: departments, posts, centres, villages, bodies, groups.</summary>
    Task<IReadOnlyList<UnitInfo>> WithinAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The authorities directly below an authority on a day, by name; practice units among them.</summary>
    Task<IReadOnlyList<UnitInfo>> BelowAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The communes (xã, phường, đặc khu) of the installation on a day, by name; practice units among them.</summary>
    Task<IReadOnlyList<UnitInfo>> CommunesAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>Those of the authorities above which no other stands, practice units left out.</summary>
    Task<IReadOnlyList<UnitInfo>> TopmostAsync(IReadOnlyCollection<Guid> authorityIds, CancellationToken cancellationToken);

    /// <summary>The authorities above an authority, the nearest first.</summary>
    Task<IReadOnlyList<UnitInfo>> AboveAsync(Guid authorityId, CancellationToken cancellationToken);

    /// <summary>Every authority that counts in figures on a day: practice units left out, by name.</summary>
    Task<IReadOnlyList<UnitInfo>> CountedAsync(DateOnly day, CancellationToken cancellationToken);

    /// <summary>An authority, all authorities below it, and the predecessors of all these: those whose records are its own in figures.</summary>
    Task<IReadOnlyList<Guid>> ReachedAsync(Guid authorityId, CancellationToken cancellationToken);

    /// <summary>The authorities directly below an authority on a day, by name, each with what it reaches; practice units left out.</summary>
    Task<IReadOnlyList<UnitReach>> ReachedBelowAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>By which units merged or divided ones among these were taken over.</summary>
    Task<ILookup<Guid, Guid>> SuccessorsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The practice units, which count in no figure and are published nowhere.</summary>
    Task<IReadOnlyList<Guid>> PracticeAsync(CancellationToken cancellationToken);

    /// <summary>Matches names printed in a document of this authority to units.</summary>
    Task<IReadOnlyDictionary<string, NameMatch>> MatchAsync(
        Guid authorityId,
        IReadOnlyCollection<string> printedNames,
        CancellationToken cancellationToken
    );

    /// <summary>Remembers that documents of this authority call a unit so; saved with the caller's commit.</summary>
    Task RememberAsync(Guid authorityId, Guid namedUnitId, string printedName, CancellationToken cancellationToken);
}

/// <summary>Positions and the people in them, within the unit scope.</summary>
public interface IPeopleDirectory
{
    /// <summary>The positions of an authority with their holders on a day, by department and rank.</summary>
    Task<IReadOnlyList<PositionInfo>> PositionsAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The roles that people hold at an authority itself on a day, by person; what is held above it, by which one only looks, is left out.</summary>
    Task<ILookup<Guid, Role>> RolesAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken);

    /// <summary>Names of people, by id.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken);

    /// <summary>The leader who signs for an authority on a day (Chủ tịch first), with the title; null when nobody holds that role.</summary>
    Task<(string Title, string Name)?> SignerAsync(Guid authorityId, DateOnly day, CancellationToken cancellationToken);
}
