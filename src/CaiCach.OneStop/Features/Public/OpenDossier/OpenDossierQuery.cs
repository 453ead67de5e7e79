using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Features.Public.OpenDossier;

/// <summary>
/// What the applicant of a dossier sees beyond what everybody does: also what the office asked for and why it refused or stopped, newest last, and the
/// file of the result, null while there is none or fees are owed.
/// </summary>
internal sealed record ApplicantView(
    Dossier Dossier,
    string ProcedureName,
    IReadOnlyList<DossierComponent> Components,
    IReadOnlyList<DossierFee> Fees,
    IReadOnlyList<DossierEvent> Said,
    IReadOnlyList<SupplementSlip> Slips,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Extension> Apologies,
    KeptAttachment? Result
)
{
    /// <summary>What is still to be paid, in đồng.</summary>
    public long OwedVnd => Fees.Where(fee => fee.PaidAt is null).Sum(fee => fee.AmountVnd);
}

/// <summary>Opens a dossier for its applicant: in the scope of the units that hold it, in the applicant's name.</summary>
internal sealed class OpenDossierQuery(
    NpgsqlDataSource dataSource,
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    SubmissionDesk desk,
    LinkedFiles linked,
    AttachmentBook attachments,
    SharedAttachments shared,
    SignedFiles files
)
{
    private const int Most = 100;

    /// <summary>The dossier; null for none. Nobody has proved anything yet.</summary>
    public async Task<Dossier?> FindAsync(string code, CancellationToken cancellationToken)
    {
        if (code.Length is 0 or > DossierLimits.CodeMaxLength || await UnitOfAsync(code, cancellationToken) is not { } unitId)
        {
            return null;
        }

        await desk.WorkForAsync(unitId, cancellationToken);
        var dossier = await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancellationToken);
        if (dossier is not null)
        {
            // Slips and apologies lie with the unit that wrote them.
            await unitOfWork.OpenAsync(dossier.UnitIds, cancellationToken);
        }

        return dossier;
    }

    /// <summary>All that its applicant sees.</summary>
    public async Task<ApplicantView> ReadAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var id = dossier.Id;
        var fees = await database
            .Fees.AsNoTracking()
            .Where(fee => fee.DossierId == id)
            .OrderBy(fee => fee.Code)
            .Take(Most)
            .ToListAsync(cancellationToken);
        var said = database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == id && happened.Note != null && happened.FromStage != happened.ToStage)
            .Where(happened =>
                happened.ToStage == DossierStage.AwaitingSupplement
                || happened.ToStage == DossierStage.AwaitingPayment
                || happened.ToStage == DossierStage.NotAccepted
                || happened.ToStage == DossierStage.Stopped
            );
        var view = new ApplicantView(
            dossier,
            await database.Procedures.Where(one => one.Id == dossier.ProcedureId).Select(one => one.Name).SingleAsync(cancellationToken),
            await database
                .Components.AsNoTracking()
                .Where(part => part.DossierId == id)
                .OrderBy(part => part.SortOrder)
                .Take(Most)
                .ToListAsync(cancellationToken),
            fees,
            await said.OrderBy(happened => happened.Sequence).Take(Most).ToListAsync(cancellationToken),
            await database
                .Slips.AsNoTracking()
                .Where(slip => slip.DossierId == id)
                .OrderBy(slip => slip.IssuedAt)
                .Take(Most)
                .ToListAsync(cancellationToken),
            await database
                .Notices.AsNoTracking()
                .Where(one => one.DossierId == id)
                .OrderBy(one => one.IssuedAt)
                .Take(Most)
                .ToListAsync(cancellationToken),
            await database
                .Extensions.AsNoTracking()
                .Where(one => one.DossierId == id && one.State == ExtensionState.Sent)
                .OrderBy(one => one.SentAt)
                .Take(Most)
                .ToListAsync(cancellationToken),
            null
        );
        return view.OwedVnd == 0 && dossier.Stage is (DossierStage.Completed or DossierStage.Returned)
            ? view with
            {
                Result = await ResultAsync(dossier, cancellationToken),
            }
            : view;
    }

    /// <summary>The signatures of the result, verified anew; null where there is no result, or none of them.</summary>
    public async Task<CheckedFileView?> CheckAsync(ApplicantView view, CancellationToken cancellationToken) =>
        view.Result is { } result && await files.CheckAsync(result.Id, cancellationToken) is { Signatures.All.Count: > 0 } found
            ? CheckedFileView.Of(found, $"{OneStopLinks.OpenDossierOf(view.Dossier.Code)}&handler=Result", files)
            : null;

    private async Task<KeptAttachment?> ResultAsync(Dossier dossier, CancellationToken cancellationToken) =>
        await linked.ResultOfAsync(dossier.Id, cancellationToken) is { } id
            ? await attachments.FindAsync(id, cancellationToken) ?? await shared.FindAsync(dossier.Code, id, cancellationToken)
            : null;

    private async Task<Guid?> UnitOfAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT unit_id FROM one_stop.look_up($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }
}
