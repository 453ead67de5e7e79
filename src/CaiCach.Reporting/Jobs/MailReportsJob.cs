using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;
using CaiCach.Reporting.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Jobs;

/// <summary>One person's letter of a day.</summary>
internal sealed record MailReportsPayload(Guid PersonId, DateOnly Day);

/// <summary>Mails one person all reminders of reports of the day in one letter; a mail server that is away has it tried again later.</summary>
internal sealed class MailReportsJob(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    IContactDirectory contacts,
    MailSettings settings,
    MailPost post,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "reporting.mail_reminders";

    private const int LinesMaxCount = 100;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var (person, day) = context.Payload<MailReportsPayload>();
        var emails = await contacts.EmailsAsync([person], cancellationToken);
        var since = VietnamTime.StartOf(day);
        var notices = await database
            .Notices.Where(notice => notice.PersonId == person && notice.MailedAt == null && notice.RecordedAt >= since)
            .Where(notice => ReportNotice.Reminders.Contains(notice.Kind))
            .OrderBy(notice => notice.DueOn)
            .Take(LinesMaxCount)
            .ToListAsync(cancellationToken);
        if (notices.Count == 0 || !emails.TryGetValue(person, out var address) || !settings.IsConfigured)
        {
            return Result.Done();
        }

        var late = notices.Count(notice => notice.Kind is ReportNoticeKind.ReportLate or ReportNoticeKind.ContributionLate);
        await post.SendAsync(
            address,
            ReportNoticeNames.LetterSubject(late, notices.Count - late),
            LetterNames.Body(notices.Select(ReportNoticeNames.Of), ReportNoticeNames.LetterWhatToDo),
            cancellationToken
        );
        notices.ForEach(notice => notice.Mail(clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
