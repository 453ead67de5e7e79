using CaiCach.Foundation.Units;
using CaiCach.Organisation.Data;
using CaiCach.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Search;

/// <summary>Finds people for administrators, who alone have pages about them.</summary>
internal sealed class OrganisationSearch(OrganisationDbContext database, CurrentUser user) : ISearchSource
{
    private sealed record FoundPerson(Guid Id, string FullName, string UnitName);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        if (!user.IsAny(Role.Administrator))
        {
            return [];
        }

        var patterns = SearchWords.Patterns([.. words.OrderByDescending(word => word.Length)]);
        var people = await database
            .Database.SqlQuery<FoundPerson>(
                $"""
                SELECT id AS "Id", full_name AS "FullName", unit_name AS "UnitName"
                FROM organisation.search_people({patterns}, {string.Join(' ', words)}, {limit})
                """
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. people.Select(person => new SearchHit(
                SearchKind.Person,
                person.FullName,
                person.UnitName,
                OrganisationLinks.Person(person.Id)
            )),
        ];
    }
}
