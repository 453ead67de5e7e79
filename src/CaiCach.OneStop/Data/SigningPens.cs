using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Features;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>A signature that is wanted.</summary>
internal sealed record SigningOrder
{
    /// <summary>The dossier.</summary>
    public required string Code { get; init; }

    /// <summary>The unit for which it is signed; its certificate signs as the agency.</summary>
    public required Guid UnitId { get; init; }

    public required SignatureKind Kind { get; init; }

    public SigningPurpose Purpose { get; init; }

    /// <summary>The page of the stamp, from 1; 0 is the last.</summary>
    public int Page { get; init; }

    public StampCorner Corner { get; init; }

    /// <summary>The person's PKCS#12 file; never kept.</summary>
    public byte[]? Pkcs12 { get; init; }

    public string? Password { get; init; }
}

/// <summary>A file with a signature more.</summary>
/// <param name="Content">The file.</param>
/// <param name="Certificate">The certificate of the new signature.</param>
/// <param name="IsOtherName">Whether it is in another name than who signs.</param>
internal sealed record FreshlySigned(byte[] Content, CertificateNames Certificate, bool IsOtherName);

/// <summary>Puts a signature into a file, or proves the one that was put in elsewhere.</summary>
internal sealed class SigningPens(
    OneStopDbContext database,
    SignedFiles files,
    AgencyKeys keys,
    IPeopleDirectory people,
    IUnitDirectory units,
    CurrentUser user,
    TimeProvider clock
)
{
    /// <summary>Signs here: with the certificate that the leader brings, or with the unit's.</summary>
    public async Task<Result<FreshlySigned>> SignAsync(SigningOrder order, byte[] content, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var key = await KeyAsync(order, cancellationToken);
        if (key.Failed)
        {
            return Result<FreshlySigned>.Fail(key.Errors);
        }

        using var certificate = SigningCertificate.Open(key.Value.Pkcs12, key.Value.Password, now, out var refusal);
        if (certificate is null)
        {
            return SigningErrors.Of(refusal);
        }

        var unit = await units.AuthorityOfAsync(order.UnitId, cancellationToken);
        var title = await people.TitleOfAsync(order.UnitId, user.Actor.PersonId, VietnamTime.DayOf(now), cancellationToken);
        var reason = SigningNames.Reason(order.Purpose, order.Kind, order.Code);
        var lines = SigningNames.Stamp(order.Kind, certificate.Names.Holder, title, unit?.Name ?? "", reason, now);
        var wanted = new PdfSignatureOrder(lines, reason, now)
        {
            Page = order.Page,
            Corner = order.Corner,
            IsSeal = order.Kind == SignatureKind.Agency,
        };
        var signing = PdfSigner.Sign(content, certificate, wanted);
        return signing.Content is { } signed
            ? new FreshlySigned(signed, certificate.Names, IsOther(order.Kind, certificate.Names, unit?.Name))
            : SigningErrors.Of(signing.Refusal);
    }

    /// <summary>Proves what was signed elsewhere: the same file, with one more signature at its end.</summary>
    public async Task<Result<FreshlySigned>> TakeAsync(
        SigningOrder order,
        byte[] content,
        int signaturesBefore,
        Stream? upload,
        CancellationToken cancellationToken
    )
    {
        if (upload is null)
        {
            return SigningErrors.UploadMissing;
        }

        if (await SignedFiles.ReadAsync(upload, cancellationToken) is not { } uploaded)
        {
            return SigningErrors.UploadTooLarge;
        }

        if (!uploaded.AsSpan().StartsWith(content))
        {
            return SigningErrors.NotAnExtension;
        }

        var found = files.Check(uploaded, cancellationToken);
        if (found.Refusal != PdfSigningRefusal.None || found.All.Count != signaturesBefore + 1)
        {
            return SigningErrors.NoNewSignature;
        }

        var last = found.All[^1];
        if (!found.All.All(one => one.IsWhole) || last is not { Changes: ChangesAfter.None, Signer: { } signer })
        {
            return SigningErrors.UploadInvalid;
        }

        var unit = await units.AuthorityOfAsync(order.UnitId, cancellationToken);
        return last.Trust is SignerTrust.NotValidThen or SignerTrust.WrongUse || last.IsExpiredNow
            ? SigningErrors.UploadExpired
            : new FreshlySigned(uploaded, signer, IsOther(order.Kind, signer, unit?.Name));
    }

    private async Task<Result<(byte[] Pkcs12, string? Password)>> KeyAsync(SigningOrder order, CancellationToken cancellationToken)
    {
        if (order.Kind == SignatureKind.Person)
        {
            return order.Pkcs12 is { } brought ? (brought, order.Password) : SigningErrors.CertificateMissing;
        }

        var unitId = order.UnitId;
        var kept = await database.AgencyCertificates.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        return kept is null ? SigningErrors.AgencyCertificateMissing
            : keys.Open(unitId, kept.Sealed) is { } opened ? (opened.Pkcs12, opened.Password)
            : SigningErrors.AgencyCertificateUnreadable;
    }

    private bool IsOther(SignatureKind kind, CertificateNames certificate, string? unitName) =>
        !SigningNames.AreSame(certificate.Holder, kind == SignatureKind.Person ? user.Actor.Name : unitName);
}
