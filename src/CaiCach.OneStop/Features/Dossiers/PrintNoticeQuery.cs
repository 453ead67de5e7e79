using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>A form that tells an applicant something, ready to be filled in.</summary>
/// <param name="Dossier">The dossier; null where nothing was taken in.</param>
/// <param name="Words">The wording of the day.</param>
/// <param name="Content">What is filled in.</param>
/// <param name="FileName">How the file is called.</param>
internal sealed record NoticeView(Dossier? Dossier, NoticeWords Words, NoticeContent Content, string FileName);

/// <summary>Reads what is filled into forms 03, 04 and 05, each in the wording of the day on which its dossier was received.</summary>
internal sealed class PrintNoticeQuery(OneStopDbContext database, IUnitDirectory units, NoticeForms forms)
{
    /// <summary>Form 03 or 05; null where there is no such notice in the scope.</summary>
    public async Task<NoticeView?> NoticeAsync(Guid noticeId, Uri site, CancellationToken cancellationToken)
    {
        var notice = await database.Notices.AsNoTracking().SingleOrDefaultAsync(notice => notice.Id == noticeId, cancellationToken);
        if (notice is null || await units.AuthorityOfAsync(notice.UnitId, cancellationToken) is not { } authority)
        {
            return null;
        }

        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Id == notice.DossierId, cancellationToken);
        var form = notice.Kind == NoticeKind.Refusal ? forms.Refusal : forms.Stop;
        var content = new NoticeContent
        {
            AuthorityName = authority.Name,
            Symbol = notice.Symbol,
            IssuedAt = notice.IssuedAt,
            Code = dossier?.Code,
            LookUpAddress = LookUpOf(dossier, site),
            Texts = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["owner"] = notice.OwnerName,
                ["address"] = notice.Address,
                ["phone"] = notice.Phone,
                ["email"] = notice.Email,
                ["procedure"] = await ProcedureNameAsync(notice.ProcedureId, cancellationToken),
                ["reason"] = notice.Reason,
                ["request"] = notice.Request,
                ["stage"] = notice.Stage is { } stage ? DossierNames.Of(stage).ToLowerInvariant() : null,
                ["money"] = notice.MoneyHandling,
                ["received"] = null,
            },
            Times = Times(("received", dossier?.ReceivedAt), ("decided", notice.IssuedAt)),
            SignerName = notice.IssuedBy,
            SignerTitle = notice.SignerTitle,
        };
        return new NoticeView(
            dossier,
            form.On(VietnamTime.DayOf(dossier?.ReceivedAt ?? notice.IssuedAt)),
            content,
            $"mau-0{(int)notice.Kind}-{notice.Symbol.Replace('/', '-')}.docx"
        );
    }

    /// <summary>Form 04; null where there is no such apology in the scope, or it is not signed.</summary>
    public async Task<NoticeView?> ApologyAsync(Guid extensionId, Uri site, CancellationToken cancellationToken)
    {
        var extension = await database.Extensions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == extensionId, cancellationToken);
        if (
            extension is not { ApprovedAt: { } signedAt, Symbol: { } symbol }
            || await units.AuthorityOfAsync(extension.UnitId, cancellationToken) is not { } authority
        )
        {
            return null;
        }

        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Id == extension.DossierId, cancellationToken);
        var owner = await database.OwnerOfAsync(dossier.Id, cancellationToken);
        var content = new NoticeContent
        {
            AuthorityName = authority.Name,
            Symbol = symbol,
            IssuedAt = signedAt,
            Code = dossier.Code,
            LookUpAddress = LookUpOf(dossier, site),
            Texts = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["owner"] = owner.Name,
                ["address"] = owner.Address,
                ["procedure"] = await ProcedureNameAsync(dossier.ProcedureId, cancellationToken),
                ["cause"] = extension.Cause,
            },
            Times = Times(
                ("received", dossier.ReceivedAt),
                ("dueBefore", extension.DueBefore),
                ("dueAt", extension.IsWithoutNewTime ? null : extension.DueAt),
                ("endedAt", extension.IsWithoutNewTime ? dossier.EndedAt : null)
            ),
            SignerName = extension.ApprovedBy!,
            SignerTitle = extension.ApproverTitle,
        };
        return new NoticeView(
            dossier,
            forms.Apology.On(VietnamTime.DayOf(dossier.ReceivedAt!.Value)),
            content,
            $"mau-04-{symbol.Replace('/', '-')}.docx"
        );
    }

    private static Uri? LookUpOf(Dossier? dossier, Uri site) => dossier is null ? null : new Uri(site, OneStopLinks.LookUpOf(dossier.Code));

    private static Dictionary<string, DateTimeOffset> Times(params (string Name, DateTimeOffset? At)[] times) =>
        times.Where(time => time.At is not null).ToDictionary(time => time.Name, time => time.At!.Value, StringComparer.Ordinal);

    private Task<string> ProcedureNameAsync(Guid procedureId, CancellationToken cancellationToken) =>
        database
            .Procedures.Where(procedure => procedure.Id == procedureId)
            .Select(procedure => procedure.Name)
            .SingleAsync(cancellationToken);
}
