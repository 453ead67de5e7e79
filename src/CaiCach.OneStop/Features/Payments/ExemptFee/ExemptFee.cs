using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.ExemptFee;

/// <summary>Lets a fee off that is still to be paid.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="Version">The version that the person saw; null where the sender saw none (the API).</param>
/// <param name="Fee">Code of the fee.</param>
/// <param name="Exemption">Code of the exemption.</param>
/// <param name="Reason">Why it is granted only now: which paper proves it.</param>
internal sealed record ExemptFeeCommand(string Code, uint? Version, string Fee, string Exemption, string? Reason);

/// <summary>A fee that can be let off, with the exemptions that held on the day of reception.</summary>
internal sealed record ExemptibleFee(DossierFee Fee, IReadOnlyList<FeeExemption> Exemptions);

/// <summary>Grants an exemption after reception and before collection, with the reason; fee and reason stand in the audit.</summary>
internal sealed class ExemptFeeHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user)
{
    /// <summary>Whether the person may let fees of a dossier off: whoever collects them, or the leader.</summary>
    public bool MayFor(Dossier dossier) =>
        user.RolesFor(dossier, DossierAction.Return).Any(role => role is Role.Receptionist or Role.Leader);

    /// <summary>What can be let off.</summary>
    public async Task<IReadOnlyList<ExemptibleFee>> OfferedAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var owed = await database
            .Fees.AsNoTracking()
            .Where(fee => fee.DossierId == dossier.Id && fee.PaidAt == null && fee.AmountVnd > 0)
            .OrderBy(fee => fee.Code)
            .Take(ProcedureLimits.FeesMaxCount)
            .ToListAsync(cancellationToken);
        var content = await ContentAsync(dossier, cancellationToken);
        return [.. owed.Select(fee => new ExemptibleFee(fee, OfferedOf(content, fee, dossier))).Where(one => one.Exemptions.Count > 0)];
    }

    public async Task<Result> HandleAsync(ExemptFeeCommand command, CancellationToken cancellationToken)
    {
        var dossier = await database.Dossiers.SingleOrDefaultAsync(dossier => dossier.Code == command.Code, cancellationToken);
        if (dossier is null)
        {
            return DossierErrors.NotFound;
        }

        if (!MayFor(dossier))
        {
            return FeeErrors.NotYours;
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return FeeErrors.ReasonMissing;
        }

        var fee = await database
            .Fees.OrderBy(fee => fee.Id)
            .FirstOrDefaultAsync(fee => fee.DossierId == dossier.Id && fee.Code == command.Fee, cancellationToken);
        if (fee is null)
        {
            return FeeErrors.Unknown;
        }

        var offered = OfferedOf(await ContentAsync(dossier, cancellationToken), fee, dossier);
        if (offered.FirstOrDefault(exemption => exemption.Code == command.Exemption) is not { } granted)
        {
            return FeeErrors.ExemptionUnknown;
        }

        var reason = command.Reason.Trim();
        var exempted = fee.Exempt(granted, reason);
        if (exempted.Failed)
        {
            return exempted;
        }

        // Who collects the same fee at the same moment moves the dossier's version too, so that the second is told.
        var version = database.Entry(dossier).Property(one => one.Version);
        version.OriginalValue = command.Version ?? version.OriginalValue;
        database.Entry(dossier).Property(one => one.OwnerName).IsModified = true;
        return await unitOfWork.CommitAsync(
            [new FeeExempted(dossier.CompetentUnitId, dossier.Id, dossier.Code, fee.Code, granted.Code, fee.AmountVnd)],
            reason,
            cancellationToken
        );
    }

    private static List<FeeExemption> OfferedOf(ProcedureContent content, DossierFee fee, Dossier dossier) =>
        content.Fees.FirstOrDefault(one => one.Code == fee.Code) is { } said
            ? [.. DueFees.Offered(said, VietnamTime.DayOf(dossier.ReceivedAt ?? dossier.ArrivedAt))]
            : [];

    private Task<ProcedureContent> ContentAsync(Dossier dossier, CancellationToken cancellationToken) =>
        database
            .Versions.AsNoTracking()
            .Where(version => version.Id == dossier.VersionId)
            .Select(version => version.Content)
            .SingleAsync(cancellationToken);
}
