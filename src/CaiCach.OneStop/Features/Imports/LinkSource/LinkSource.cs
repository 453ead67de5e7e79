using CaiCach.Foundation.Data;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.LinkSource;

/// <summary>A dossier that was received here is handled in another system, under a code of its own; with the version that the page was filled from.</summary>
internal sealed record LinkSourceCommand(string Code, uint Version, SourceSystem System, string? ExternalCode);

/// <summary>Keeps the code; from then on the source rules, as ADR 0008 says.</summary>
internal sealed class LinkSourceHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    ImportSources sources,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierEventConfiguration.SequenceIsUnique] = DataErrors.Changed,
        ["uq_dossier_source"] = ImportErrors.LinkTaken,
    };

    public async Task<Result> HandleAsync(LinkSourceCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(one => one.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        if (!user.RolesIn([dossier.CompetentUnitId]).Any(role => role is Role.Receptionist or Role.Officer or Role.Leader))
        {
            return ImportErrors.NotHere;
        }

        var external = command.ExternalCode?.Trim() ?? "";
        if (external.Length is 0 or > DossierLimits.CodeMaxLength)
        {
            return external.Length == 0 ? ImportErrors.LinkCodeMissing : ImportErrors.CodeTooLong.At("ExternalCode");
        }

        database.Entry(dossier).Property(one => one.Version).OriginalValue = command.Version;
        var last = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderByDescending(happened => happened.Sequence)
            .FirstOrDefaultAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var linked = dossier.Link(sources.Of(command.System), external, user.ActorFor(dossier), last, now);
        if (linked.Failed)
        {
            return Result.Fail(linked.Errors);
        }

        database.Add(linked.Value);
        var status = (int)dossier.Status;
        var moved = new DossierMoved(
            linked.Value.UnitId,
            dossier.Id,
            dossier.Code,
            nameof(DossierAction.Correct),
            status,
            status,
            now,
            dossier.OfficerId
        );
        return await unitOfWork.CommitAsync([moved], linked.Value.Note, cancellationToken, Constraints);
    }
}
