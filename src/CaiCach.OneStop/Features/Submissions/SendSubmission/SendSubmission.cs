using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Submissions.SendSubmission;

/// <summary>
/// Ends a draft: it becomes a dossier that the desk checks within the hours that the law sets (<see cref="Domain.Clock.ReceptionClock.NoticeBy"/>),
/// or it waits for the citizen at the desk under a code. Pressed twice, it counts once: the row's version has changed by then.
/// </summary>
internal sealed class SendSubmissionHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    DossierNumbers numbers,
    DossierCodeRules codes,
    SubmissionSettings settings,
    IUnitDirectory units,
    SecretNumbers secrets,
    IdentityRules identities,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [DossierConfiguration.CodeIsUnique] = DossierErrors.CodeTaken,
    };

    public async Task<Result> HandleAsync(OpenSubmission open, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (open.FirstOpen(identities) is not null)
        {
            return SubmissionErrors.Incomplete;
        }

        if (open.Submission.Way == SubmissionWay.Prepared)
        {
            return await PrepareAsync(open, now, cancellationToken);
        }

        return Submission.MayBeOnline(open.Procedure.Version.Content)
            ? await SendAsync(open, now, cancellationToken)
            : SubmissionErrors.WayClosed;
    }

    private Task<Result> PrepareAsync(OpenSubmission open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var submission = open.Submission;
        submission.Prepare(SubmissionSecrets.NewCode(), new SubmissionMoment(now, now.AddDays(settings.PreparedDays.Value)));
        return unitOfWork.CommitAsync(
            [new SubmissionPrepared(submission.UnitId, submission.Id, submission.Code!, open.Procedure.Procedure.Code)],
            null,
            cancellationToken
        );
    }

    private async Task<Result> SendAsync(OpenSubmission open, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (procedure, content) = (open.Procedure.Procedure, open.Procedure.Version.Content);
        var today = VietnamTime.DayOf(now);
        var communes = await units.CommunesAsync(today, cancellationToken);
        if (communes.FirstOrDefault(commune => commune.Id == open.Submission.UnitId) is not { } unit)
        {
            return SubmissionErrors.UnitClosed;
        }

        var owner = CommonQuestions.OwnerOf(open.Answers, content, identities);
        var submitter = CommonQuestions.SubmitterOf(open.Answers, identities);
        var number = await numbers.NextAsync(unit.Id, today, cancellationToken);
        var dossier = Dossier.Arrive(
            new DossierReception
            {
                Code = codes.CodeOf(unit.Code.ToUpperInvariant(), today, number),
                ProcedureId = procedure.Id,
                VersionId = open.Procedure.Version.Id,
                ReceivingUnitId = unit.Id,
                CompetentUnitId = unit.Id,
                Channel = DossierChannel.Online,
                ReturnWay = CommonQuestions.ReturnOf(open.Answers),
                OwnerName = owner.Name,
                ReceivedAt = now,
            },
            now
        );
        database.Add(dossier);
        database.Add(await PartyAsync(dossier, PartyRole.Owner, owner, cancellationToken));
        if (submitter is not null)
        {
            database.Add(await PartyAsync(dossier, PartyRole.Submitter, submitter, cancellationToken));
        }

        KeepPapers(dossier, open, content);
        database.AddRange(DueFees.OnArrival(dossier, content, today, ChosenFees.None));
        open.Submission.Send(dossier, now);
        return await unitOfWork.CommitAsync(
            [new DossierArrived(unit.Id, dossier.Id, dossier.Code, procedure.Code, (int)dossier.Channel, now)],
            null,
            cancellationToken,
            Constraints
        );
    }

    private async Task<DossierParty> PartyAsync(
        Dossier dossier,
        PartyRole role,
        PartyDescription description,
        CancellationToken cancellationToken
    ) =>
        new(
            dossier,
            role,
            description,
            description.Identity is { } identity ? await secrets.SealAsync(identity.Value, cancellationToken) : null
        );

    /// <summary>Files of questions that are not asked any more, for an earlier answer has changed, stay behind.</summary>
    private void KeepPapers(Dossier dossier, OpenSubmission open, ProcedureContent content)
    {
        var order = 0;
        foreach (var paper in content.Components.Where(component => open.Form.Declared.Contains(component.Code, StringComparer.Ordinal)))
        {
            database.Add(new DossierComponent(dossier, paper, new ReceivedPaper(paper.Code, PaperKind.Electronic, 1), order++));
        }

        foreach (var question in open.Path.Where(question => question.Kind == QuestionKind.File))
        {
            var code = SubmissionForms.PaperOf(question);
            var paper =
                content.Components.FirstOrDefault(component => component.Code == code)
                ?? new ProcedureComponent(question.Key, question.Label, PaperKind.Electronic, 1, IsRequired: false, When: null);
            foreach (var file in open.FilesOf(question.Key))
            {
                var received = new ReceivedPaper(paper.Code, PaperKind.Electronic, 1, file.AttachmentId);
                database.Add(new DossierComponent(dossier, paper, received, order++));
            }
        }
    }
}
