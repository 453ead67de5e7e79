using System.Text.RegularExpressions;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Portal.ReceivePortalDossier;

/// <summary>What a pushed dossier has to look like.</summary>
internal static partial class PortalArrivalRules
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(30);

    /// <summary>All that stands against keeping it, files apart.</summary>
    public static IEnumerable<Error> Refusals(SentPortalDossier sent, IdentityRules identities, DateTimeOffset now)
    {
        if (!CodeShape().IsMatch(sent.Code ?? ""))
        {
            yield return PortalErrors.CodeWrong;
        }

        if (string.IsNullOrWhiteSpace(sent.OwnerName) && string.IsNullOrWhiteSpace(sent.BusinessName))
        {
            yield return PortalErrors.OwnerMissing;
        }

        if (IdentityOf(sent) is { Length: > 0 } identity && IdentityNumber.Read(identity, identities) is null)
        {
            yield return DossierErrors.IdentityWrong;
        }

        if (FiledAt(sent, now) is null)
        {
            yield return PortalErrors.TimeWrong;
        }

        if (IsTooLong(sent))
        {
            yield return PortalErrors.TooLong;
        }

        if (
            sent.Fees is { Count: > ProcedureLimits.FeesMaxCount }
            || sent.Fees?.Any(fee => PortalArrivalFees.AmountOf(fee) is null) == true
        )
        {
            yield return PortalErrors.FeesWrong;
        }

        if (sent.Files is { Count: > PortalLimits.ArrivalFilesMaxCount })
        {
            yield return PortalErrors.TooManyFiles;
        }
    }

    /// <summary>The number by which the owner is identified; a business by its tax code.</summary>
    public static string? IdentityOf(SentPortalDossier sent) =>
        string.IsNullOrWhiteSpace(sent.OwnerName) ? sent.TaxCode?.Trim() : sent.IdentityNumber?.Trim();

    /// <summary>When it was filed; null when what was sent is no time, in the future, or too long ago.</summary>
    public static DateTimeOffset? FiledAt(SentPortalDossier sent, DateTimeOffset now)
    {
        var filedAt = string.IsNullOrEmpty(sent.FiledAt) ? now : PortalValue.ReadTime(sent.FiledAt);
        return filedAt <= now && filedAt >= now - LongestDelay ? filedAt : null;
    }

    private static bool IsTooLong(SentPortalDossier sent)
    {
        (string? Text, int Limit)[] texts =
        [
            (sent.OwnerName, DossierLimits.NameMaxLength),
            (sent.BusinessName, DossierLimits.NameMaxLength),
            (sent.Phone, DossierLimits.PhoneMaxLength),
            (sent.Email, DossierLimits.EmailMaxLength),
            (sent.Address?.Detail, DossierLimits.AddressMaxLength),
            (sent.ProcedureCode, DossierLimits.CodeMaxLength),
            .. (sent.Fees ?? []).Take(ProcedureLimits.FeesMaxCount).Select(fee => (fee.Name, ProcedureLimits.LineMaxLength)),
            .. (sent.Fees ?? []).Take(ProcedureLimits.FeesMaxCount).Select(fee => (fee.Code, DossierLimits.CodeMaxLength)),
            .. (sent.Files ?? []).Take(PortalLimits.ArrivalFilesMaxCount).Select(file => (file.Name, DossierLimits.NameMaxLength)),
            .. (sent.Files ?? []).Take(PortalLimits.ArrivalFilesMaxCount).Select(file => (file.Component, DossierLimits.CodeMaxLength)),
        ];
        return texts.Any(one => one.Text?.Length > one.Limit);
    }

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9.\-]{4,59}\z", RegexOptions.None, 1000)]
    private static partial Regex CodeShape();
}
