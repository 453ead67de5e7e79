using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.SignResult;

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
    public async Task<Result<FreshlySigned>> SignAsync(
        Dossier dossier,
        byte[] content,
        SignResultCommand command,
        CancellationToken cancellationToken
    )
    {
        var now = clock.GetUtcNow();
        var key = await KeyAsync(dossier, command, cancellationToken);
        if (key.Failed)
        {
            return Result<FreshlySigned>.Fail(key.Errors);
        }

        using var certificate = SigningCertificate.Open(key.Value.Pkcs12, key.Value.Password, now, out var refusal);
        if (certificate is null)
        {
            return SigningErrors.Of(refusal);
        }

        var unit = await units.AuthorityOfAsync(dossier.CompetentUnitId, cancellationToken);
        var title = await people.TitleOfAsync(dossier.CompetentUnitId, user.Actor.PersonId, VietnamTime.DayOf(now), cancellationToken);
        var lines = SigningNames.Stamp(command.Kind, certificate.Names.Holder, title, unit?.Name ?? "", dossier.Code, now);
        var order = new PdfSignatureOrder(lines, SigningNames.Reason(command.Kind, dossier.Code), now)
        {
            Page = command.Page,
            Corner = command.Corner,
            IsSeal = command.Kind == SignatureKind.Agency,
        };
        var signing = PdfSigner.Sign(content, certificate, order);
        return signing.Content is { } signed
            ? new FreshlySigned(signed, certificate.Names, IsOther(command.Kind, certificate.Names, unit?.Name))
            : SigningErrors.Of(signing.Refusal);
    }

    /// <summary>Proves what was signed elsewhere: the same file, with one more signature at its end.</summary>
    public async Task<Result<FreshlySigned>> TakeAsync(
        Dossier dossier,
        byte[] content,
        int signaturesBefore,
        SignResultCommand command,
        CancellationToken cancellationToken
    )
    {
        if (command.Upload is null)
        {
            return SigningErrors.UploadMissing;
        }

        if (await SignedFiles.ReadAsync(command.Upload, cancellationToken) is not { } uploaded)
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

        var unit = await units.AuthorityOfAsync(dossier.CompetentUnitId, cancellationToken);
        return last.Trust is SignerTrust.NotValidThen or SignerTrust.WrongUse || last.IsExpiredNow
            ? SigningErrors.UploadExpired
            : new FreshlySigned(uploaded, signer, IsOther(command.Kind, signer, unit?.Name));
    }

    private async Task<Result<(byte[] Pkcs12, string? Password)>> KeyAsync(
        Dossier dossier,
        SignResultCommand command,
        CancellationToken cancellationToken
    )
    {
        if (command.Kind == SignatureKind.Person)
        {
            return command.Pkcs12 is { } brought ? (brought, command.Password) : SigningErrors.CertificateMissing;
        }

        var unitId = dossier.CompetentUnitId;
        var kept = await database.AgencyCertificates.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        return kept is null ? SigningErrors.AgencyCertificateMissing
            : keys.Open(unitId, kept.Sealed) is { } opened ? (opened.Pkcs12, opened.Password)
            : SigningErrors.AgencyCertificateUnreadable;
    }

    private bool IsOther(SignatureKind kind, CertificateNames certificate, string? unitName) =>
        !SigningNames.AreSame(certificate.Holder, kind == SignatureKind.Person ? user.Actor.Name : unitName);
}
