using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Ui.Search;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Search;

/// <summary>Finds dossiers by code or applicant within the person's scope, and procedures.</summary>
internal sealed class OneStopSearch(OneStopDbContext database, ProcedureIndex index, CurrentUser user, TimeProvider clock) : ISearchSource
{
    private const int MostSearched = 2000;

    private static readonly Role[] SeeDossiers =
    [
        Role.Receptionist,
        Role.Officer,
        Role.Leader,
        Role.Coordinator,
        Role.Appraiser,
        Role.Auditor,
    ];

    private sealed record FoundDossier(string Code, string OwnerName, string ProcedureName);

    public async Task<IReadOnlyList<SearchHit>> FindAsync(IReadOnlyList<string> words, int limit, CancellationToken cancellationToken)
    {
        var phrase = string.Join(' ', words);
        var procedures = await database
            .ProceduresOn(VietnamTime.Today(clock))
            .Take(MostSearched)
            .ToDictionaryAsync(procedure => procedure.Code, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. (await DossiersAsync(words, phrase, limit, cancellationToken)).Select(found => new SearchHit(
                SearchKind.Dossier,
                found.Code,
                $"{found.OwnerName} · {found.ProcedureName}",
                OneStopLinks.Dossier(found.Code)
            )),
            .. index
                .Find(procedures.Values, phrase, limit)
                .Select(code => new SearchHit(SearchKind.Procedure, procedures[code].Name, code, OneStopLinks.Procedure(code))),
        ];
    }

    /// <summary>An administrator sees no dossier, nor whose there are.</summary>
    private async Task<List<FoundDossier>> DossiersAsync(
        IReadOnlyList<string> words,
        string phrase,
        int limit,
        CancellationToken cancellationToken
    )
    {
        if (!user.IsAny(SeeDossiers))
        {
            return [];
        }

        var patterns = Ui.Search.SearchWords.Patterns([.. words.OrderByDescending(word => word.Length)]);
        return await database
            .Database.SqlQuery<FoundDossier>(
                $"""
                SELECT code AS "Code", owner_name AS "OwnerName", procedure_name AS "ProcedureName"
                FROM one_stop.search_dossiers({patterns}, {phrase}, {limit})
                """
            )
            .ToListAsync(cancellationToken);
    }
}
