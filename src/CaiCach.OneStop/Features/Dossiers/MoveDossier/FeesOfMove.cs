using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.MoveDossier;

/// <summary>The fees that become due with a move, or that somebody counts then.</summary>
internal sealed class FeesOfMove(OneStopDbContext database)
{
    /// <summary>Whether money is asked for or taken with a move.</summary>
    public static bool IsAbout(DossierAction action) =>
        action
            is DossierAction.Accept
                or DossierAction.Supplement
                or DossierAction.AskPayment
                or DossierAction.ConfirmPayment
                or DossierAction.Return;

    /// <summary>The fees of which the person says how many.</summary>
    public async Task<IReadOnlyList<ProcedureFee>> ToChooseAsync(Dossier dossier, DossierAction action, CancellationToken cancellationToken)
    {
        if (!IsAbout(action))
        {
            return [];
        }

        var kept = await database.Fees.AsNoTracking().Where(fee => fee.DossierId == dossier.Id).ToListAsync(cancellationToken);
        return [.. DueFees.ToChoose(await ContentAsync(dossier, cancellationToken), action, CodesOf(kept))];
    }

    /// <summary>Adds what becomes due; the answer is all that the dossier has then. Saved with the caller's commit.</summary>
    public async Task<Result<IReadOnlyList<DossierFee>>> AddAsync(
        Dossier dossier,
        DossierAction action,
        IReadOnlyDictionary<string, int>? quantities,
        CancellationToken cancellationToken
    )
    {
        var kept = await database.Fees.Where(fee => fee.DossierId == dossier.Id).ToListAsync(cancellationToken);
        var content = await ContentAsync(dossier, cancellationToken);
        var day = VietnamTime.DayOf(dossier.ReceivedAt ?? dossier.ArrivedAt);
        var chosen = ChosenFees.None with { Quantities = quantities };
        if (DueFees.Refusals(content, day, chosen).ToList() is { Count: > 0 } refusals)
        {
            return Result<IReadOnlyList<DossierFee>>.Fail(refusals);
        }

        var added = DueFees.OnMove(dossier, content, action, CodesOf(kept), day, chosen).ToList();
        database.AddRange(added);
        return kept.Concat(added).ToList();
    }

    private static HashSet<string> CodesOf(List<DossierFee> fees) => fees.Select(fee => fee.Code).ToHashSet(StringComparer.Ordinal);

    private Task<ProcedureContent> ContentAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Versions.AsNoTracking()
            .Where(version => version.Id == dossier.VersionId)
            .Select(version => version.Content)
            .SingleAsync(cancellationToken);
}
