using CaiCach.Foundation.Units;

namespace CaiCach.Organisation.Contracts;

/// <summary>Whom to tell, and where; within the unit scope.</summary>
public interface IContactDirectory
{
    /// <summary>The people who hold a role in an authority itself on a day.</summary>
    Task<IReadOnlyList<Guid>> HoldersAsync(Guid authorityId, Role role, DateOnly day, CancellationToken cancellationToken);

    /// <summary>The e-mail addresses of people, by person; those without one are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> EmailsAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken);

    /// <summary>The official telephone numbers of people, by person; those without one are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> PhonesAsync(IReadOnlyCollection<Guid> personIds, CancellationToken cancellationToken);
}
