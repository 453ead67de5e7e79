using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.Ui.Lists;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Signing.SignSeveral;

/// <summary>Signs several results with one certificate.</summary>
/// <param name="Chosen">The files, each in the version of its dossier that the person saw.</param>
/// <param name="Pkcs12">The leader's PKCS#12 file, for these signatures; never kept.</param>
/// <param name="Password">Its password.</param>
internal sealed record SignSeveralCommand(IReadOnlyList<ChosenRow> Chosen, byte[]? Pkcs12, string? Password);

/// <summary>What became of one of them.</summary>
/// <param name="Code">Its dossier; empty for one that is not the person's to see.</param>
/// <param name="Why">Why it was not signed; null where it was.</param>
internal sealed record SignedOne(string Code, Error? Why);

/// <summary>Signs one after the other, each in a transaction of its own: one that is refused leaves the others signed and stays in the tray.</summary>
internal sealed class SignSeveralHandler(OneStopDbContext database, ResultSigner signer, TimeProvider clock)
{
    public async Task<Result<IReadOnlyList<SignedOne>>> HandleAsync(SignSeveralCommand command, CancellationToken cancellationToken)
    {
        if (command.Chosen.Count is 0 or > SigningLimits.MostAtOnce)
        {
            return command.Chosen.Count == 0 ? SigningErrors.NoneChosen : SigningErrors.TooManyChosen;
        }

        if (command.Pkcs12 is null)
        {
            return SigningErrors.CertificateMissing;
        }

        using (var certificate = SigningCertificate.Open(command.Pkcs12, command.Password, clock.GetUtcNow(), out var refusal))
        {
            if (certificate is null)
            {
                return SigningErrors.Of(refusal);
            }
        }

        var ids = command.Chosen.Select(one => one.Id).ToArray();
        var codes = await (
            from file in database.Files
            where ids.Contains(file.Id)
            join dossier in database.Dossiers on file.DossierId equals dossier.Id
            select new { file.Id, dossier.Code }
        ).ToDictionaryAsync(found => found.Id, found => found.Code, cancellationToken);
        var outcome = new List<SignedOne>();
        foreach (var one in command.Chosen)
        {
            var code = codes.GetValueOrDefault(one.Id);
            var signed = code is null
                ? SigningErrors.FileUnknown
                : await SignAsync(
                    command,
                    one,
                    code,
                    outcome.Exists(before => before.Code == code && before.Why is null),
                    cancellationToken
                );
            outcome.Add(new SignedOne(code ?? "", signed.Failed ? signed.Errors[0] : null));
        }

        return outcome;
    }

    private async Task<Result> SignAsync(
        SignSeveralCommand command,
        ChosenRow one,
        string code,
        bool wasMovedHere,
        CancellationToken cancellationToken
    )
    {
        var version = wasMovedHere
            ? await database
                .Dossiers.Where(dossier => dossier.Code == code)
                .Select(dossier => dossier.Version)
                .SingleAsync(cancellationToken)
            : one.Version;
        var signed = await signer.SignAsync(
            new SignResultCommand
            {
                Code = code,
                Version = version,
                FileId = one.Id,
                Kind = SignatureKind.Person,
                Pkcs12 = command.Pkcs12,
                Password = command.Password,
            },
            cancellationToken
        );
        // What a refused one leaves behind is not saved with the next.
        database.ChangeTracker.Clear();
        return signed;
    }
}
