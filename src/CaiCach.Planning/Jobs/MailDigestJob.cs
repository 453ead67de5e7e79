using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Features.Notices;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Jobs;

/// <summary>One person's e-mail of a day.</summary>
internal sealed record MailDigestPayload(Guid PersonId, DateOnly Day);

/// <summary>Mails one person all reminders of the day in one message; a mail server that is away has it tried again later.</summary>
internal sealed class MailDigestJob(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IContactDirectory contacts,
    MailSettings settings,
    MailPost post,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "planning.mail_digest";

    /// <summary>What was told between two digests, when a higher unit gave a task, goes with the next one within so many days.</summary>
    public const int TakenAlongDays = 14;

    private const int LinesMaxCount = 100;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var (person, day) = context.Payload<MailDigestPayload>();
        var earliest = day.AddDays(-TakenAlongDays);
        var emails = await contacts.EmailsAsync([person], cancellationToken);
        var notices = await database
            .Notices.Where(notice => notice.PersonId == person && notice.ToldOn <= day && notice.MailedAt == null)
            .Where(notice => notice.ToldOn == day || (notice.Kind == ReminderKind.NoLead && notice.ToldOn >= earliest))
            .OrderBy(notice => notice.DueOn)
            .Take(LinesMaxCount)
            .ToListAsync(cancellationToken);
        if (notices.Count == 0 || !emails.TryGetValue(person, out var address) || !settings.IsConfigured)
        {
            return Result.Done();
        }

        var ids = notices.Select(notice => notice.TaskId).ToArray();
        var texts = await database
            .Tasks.Where(task => ids.Contains(task.Id))
            .ToDictionaryAsync(task => task.Id, task => task.Text, cancellationToken);
        var late = notices.Count(notice => notice.Kind == ReminderKind.Late);
        var withoutLead = notices.Count(notice => notice.Kind == ReminderKind.NoLead);
        var body = ReminderWords.Body(notices.Select(notice => $"{ReminderWords.Of(notice.Kind, notice.DueOn)}: {texts[notice.TaskId]}"));
        await post.SendAsync(
            address,
            ReminderWords.Subject(late, notices.Count - late - withoutLead, withoutLead),
            body,
            cancellationToken
        );
        notices.ForEach(notice => notice.Mail(clock.GetUtcNow()));
        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }
}
