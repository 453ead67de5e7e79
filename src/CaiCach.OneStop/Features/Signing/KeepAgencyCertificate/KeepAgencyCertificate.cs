using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.KeepAgencyCertificate;

/// <summary>Keeps the certificate by which a unit signs as an agency, its key sealed; it is only ever opened to sign.</summary>
internal sealed class KeepAgencyCertificateHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    AgencyKeys keys,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Puts a certificate in, in place of the one that is there.</summary>
    public async Task<Result> HandleAsync(byte[]? pkcs12, string? password, CancellationToken cancellationToken)
    {
        if (pkcs12 is null)
        {
            return SigningErrors.CertificateMissing;
        }

        var now = clock.GetUtcNow();
        using var certificate = SigningCertificate.Open(pkcs12, password, now, out var refusal);
        if (certificate is null)
        {
            return SigningErrors.Of(refusal);
        }

        var unitId = user.UnitId;
        var kept = await database.AgencyCertificates.SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        if (kept is null)
        {
            kept = new AgencyCertificate(unitId);
            database.Add(kept);
        }

        var names = certificate.Names;
        kept.Put(keys.Seal(unitId, pkcs12, password ?? ""), CertificateFacts.Of(names), user.Actor.Name, now);
        var changed = new AgencyCertificateChanged(unitId, unitId, names.Holder, names.SerialNumber);
        return await unitOfWork.CommitAsync([changed], null, cancellationToken);
    }

    /// <summary>Takes the certificate away.</summary>
    public async Task<Result> RemoveAsync(CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        var kept = await database.AgencyCertificates.SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        if (kept is null)
        {
            return Result.Done();
        }

        database.Remove(kept);
        return await unitOfWork.CommitAsync([new AgencyCertificateChanged(unitId, unitId, null, null)], null, cancellationToken);
    }
}
