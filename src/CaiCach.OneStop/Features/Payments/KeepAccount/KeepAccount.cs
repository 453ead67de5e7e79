using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Payments.KeepAccount;

/// <summary>The account on which a unit takes fees.</summary>
/// <param name="BankBin">Six digits.</param>
/// <param name="AccountNumber">6 to 19 letters or digits.</param>
/// <param name="HolderName">The holder.</param>
/// <param name="WantsSecret">Whether another secret is made for the gateway that reports transfers.</param>
internal sealed record KeepAccountCommand(string? BankBin, string? AccountNumber, string? HolderName, bool WantsSecret);

/// <summary>Keeps the account; a new secret is shown once and never again.</summary>
internal sealed partial class KeepAccountHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PaymentSecrets secrets,
    CurrentUser user,
    TimeProvider clock
)
{
    private const int SecretBytes = 32;

    /// <summary>Keeps it.</summary>
    /// <returns>The new secret; null where none was asked for.</returns>
    public async Task<Result<string?>> HandleAsync(KeepAccountCommand command, CancellationToken cancellationToken)
    {
        var (bin, number, holder) = (
            Tidy(command.BankBin),
            Tidy(command.AccountNumber).ToUpperInvariant(),
            command.HolderName?.Trim() ?? ""
        );
        Error? wrong =
            !Bin().IsMatch(bin) ? PaymentErrors.BinWrong
            : !AccountNumber().IsMatch(number) ? PaymentErrors.AccountWrong
            : holder.Length == 0 ? PaymentErrors.HolderMissing
            : null;
        if (wrong is not null)
        {
            return wrong;
        }

        var unitId = user.UnitId;
        var account = await database.PaymentAccounts.SingleOrDefaultAsync(account => account.UnitId == unitId, cancellationToken);
        if (account is null)
        {
            account = new PaymentAccount(unitId);
            database.Add(account);
        }

        var secret = command.WantsSecret ? Convert.ToHexString(RandomNumberGenerator.GetBytes(SecretBytes)) : null;
        account.Describe(bin, number, holder, clock.GetUtcNow());
        if (secret is not null)
        {
            account.Sign(secrets.Seal(secret), clock.GetUtcNow());
        }

        var changed = new PaymentAccountChanged(unitId, unitId, bin, number, secret is not null);
        var saved = await unitOfWork.CommitAsync([changed], null, cancellationToken);
        return saved.Failed ? Result<string?>.Fail(saved.Errors) : Result<string?>.Success(secret);
    }

    private static string Tidy(string? text) => text?.Replace(" ", "", StringComparison.Ordinal) ?? "";

    [GeneratedRegex("^[0-9]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bin();

    [GeneratedRegex("^[0-9A-Z]{6,19}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AccountNumber();
}
