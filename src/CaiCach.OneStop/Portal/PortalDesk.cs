using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Portal;

/// <summary>The sender's reads and writes about one dossier, each in a transaction of its own under the dossier's lease.</summary>
internal sealed class PortalDesk(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalQueue queue,
    PortalSubjects subjects,
    LinkedFiles linked,
    FileLinks links,
    PortalCodes codes,
    SecretNumbers secrets,
    TimeProvider clock
)
{
    private const int MostMessages = 500;

    /// <summary>How often a dossier that the Portal has lost is told to it again before a person has to look.</summary>
    private const int MostRetellings = 3;

    /// <summary>The next call of the dossier; null when nothing is left to send, or another sender has it: then the lease is given back.</summary>
    public async Task<PortalWork?> PrepareAsync(PortalClaim claim, int chunk, CancellationToken cancellationToken)
    {
        if (!await HoldAsync(claim, cancellationToken))
        {
            return null;
        }

        var parts = Next(await OpenMessagesAsync(claim, cancellationToken), chunk);
        var setting = await database
            .PortalSettings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == claim.UnitId, cancellationToken);
        var connection = setting is { IsEnabled: true } ? PortalConnection.Of(setting, secrets) : null;
        if (parts.Count == 0 || connection is null)
        {
            await queue.ReleaseAsync(claim.DossierId, claim.Lease, null, cancellationToken);
            await unitOfWork.CommitAsync([], null, cancellationToken);
            return null;
        }

        var subject = await ReadAsync(claim, connection, cancellationToken);
        await unitOfWork.CommitAsync([], null, cancellationToken);
        return new PortalWork
        {
            Connection = connection,
            DossierCode = subject.Dossier.Code,
            Kind = parts[0].Kind,
            Parts =
            [
                .. parts.Select(part => new PortalPart(part.Id, part.Sequence, part.Revision, Content(subject, part, connection.Fields))),
            ],
            IsKnownThere = parts[0].State == PortalMessageState.NeedsUpdate,
        };
    }

    /// <summary>Marks what is about to be sent; false when it has had news since it was written, or another sender has it.</summary>
    public async Task<bool> MarkSentAsync(PortalClaim claim, PortalWork work, CancellationToken cancellationToken)
    {
        if (!await HoldAsync(claim, cancellationToken))
        {
            return false;
        }

        var messages = await MessagesAsync(work, cancellationToken);
        if (messages.Any(pair => (pair.Message.Sequence, pair.Message.Revision) != (pair.Part.Sequence, pair.Part.Revision)))
        {
            return false;
        }

        messages.ForEach(pair => pair.Message.Send(PortalMask.Of(pair.Part.Content), clock.GetUtcNow()));
        await unitOfWork.CommitAsync([], null, cancellationToken);
        return true;
    }

    /// <summary>Keeps what came of a call; nothing when another sender has the dossier by now.</summary>
    public async Task<bool> KeepAsync(PortalClaim claim, PortalWork work, PortalReply reply, CancellationToken cancellationToken)
    {
        if (!await HoldAsync(claim, cancellationToken))
        {
            return false;
        }

        var messages = (await MessagesAsync(work, cancellationToken)).Select(pair => pair.Message).ToList();
        if (reply.Answer.Outcome == PortalOutcome.Unanswered)
        {
            await PutOffAsync(claim, messages, reply, cancellationToken);
        }
        else
        {
            await queue.HearAsync(claim.UnitId, cancellationToken);
            await SettleAsync(claim, work, messages, reply, cancellationToken);
        }

        await unitOfWork.CommitAsync([], null, cancellationToken);
        return true;
    }

    /// <summary>Leaves a dossier that has more to tell for the next turn.</summary>
    public async Task<bool> LeaveAsync(PortalClaim claim, CancellationToken cancellationToken)
    {
        await queue.ReleaseAsync(claim.DossierId, claim.Lease, clock.GetUtcNow(), cancellationToken);
        await unitOfWork.CommitAsync([], null, cancellationToken);
        return true;
    }

    /// <summary>The dossier with the addresses of its files; with the people and the calendar of the unit that decides, which may be another.</summary>
    private async Task<PortalSubject> ReadAsync(PortalClaim claim, PortalConnection connection, CancellationToken cancellationToken)
    {
        var deciding = await database
            .Dossiers.Where(dossier => dossier.Id == claim.DossierId)
            .Select(dossier => dossier.CompetentUnitId)
            .SingleAsync(cancellationToken);
        await unitOfWork.OpenAsync([claim.UnitId, deciding], cancellationToken);
        var subject = await subjects.OfAsync(claim.DossierId, cancellationToken);
        if (connection.Site.Length == 0)
        {
            return subject;
        }

        var addresses = new Dictionary<Guid, string>();
        foreach (var attachmentId in await linked.OfAsync(claim.DossierId, cancellationToken))
        {
            var token = await links.NewAsync(claim.UnitId, claim.DossierId, attachmentId, cancellationToken);
            addresses[attachmentId] = connection.Site + OneStopLinks.LinkedFile(token);
        }

        return subject with
        {
            Links = addresses,
        };
    }

    private Task<bool> HoldAsync(PortalClaim claim, CancellationToken cancellationToken) =>
        queue.HoldAsync(claim.DossierId, claim.Lease, clock.GetUtcNow() + PortalQueue.Lease, cancellationToken);

    private Task<List<PortalMessage>> OpenMessagesAsync(PortalClaim claim, CancellationToken cancellationToken) =>
        database
            .PortalMessages.Where(message => message.DossierId == claim.DossierId && message.State != PortalMessageState.Accepted)
            .OrderBy(message => message.Kind)
            .ThenBy(message => message.Sequence)
            .ThenBy(message => message.Revision)
            .Take(MostMessages)
            .ToListAsync(cancellationToken);

    /// <summary>The dossier before its history; what is stuck stops all that comes after it, because order counts.</summary>
    private static List<PortalMessage> Next(List<PortalMessage> open, int chunk)
    {
        var first = open.FirstOrDefault();
        return first is null || first.IsStuck ? []
            : first.Kind == PortalMessageKind.Dossier ? [first]
            : [.. open.TakeWhile(message => !message.IsStuck).Take(chunk)];
    }

    private System.Text.Json.Nodes.JsonObject Content(PortalSubject subject, PortalMessage message, PortalFields fields) =>
        message.Kind == PortalMessageKind.Dossier
            ? DossierMessage.Of(subject, message.Sequence, codes, fields)
            : ProgressMessage.Of(subject, message.Sequence);

    private async Task<List<(PortalPart Part, PortalMessage Message)>> MessagesAsync(PortalWork work, CancellationToken cancellationToken)
    {
        var ids = work.Parts.Select(part => part.MessageId).ToList();
        var messages = await database.PortalMessages.Where(message => ids.Contains(message.Id)).ToListAsync(cancellationToken);
        return [.. work.Parts.Select(part => (part, messages.Single(message => message.Id == part.MessageId)))];
    }

    private async Task PutOffAsync(PortalClaim claim, List<PortalMessage> messages, PortalReply reply, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        messages.ForEach(message => message.PutOff(reply.Answer.Summary, reply.HasLeft));
        await queue.SilenceAsync(claim.UnitId, reply.Answer.Summary, now, now + PortalPace.Quiet, cancellationToken);
        DateTimeOffset? next = messages[0].IsStuck ? null : now + PortalPace.WaitAfter(messages[0].Attempts);
        await queue.ReleaseAsync(claim.DossierId, claim.Lease, next, cancellationToken);
    }

    private async Task SettleAsync(
        PortalClaim claim,
        PortalWork work,
        List<PortalMessage> messages,
        PortalReply reply,
        CancellationToken cancellationToken
    )
    {
        var (now, answer) = (clock.GetUtcNow(), reply.Answer);
        if (answer.Outcome == PortalOutcome.Accepted)
        {
            messages.ForEach(message => message.Accept(answer.Summary, now));
        }
        else if (answer.Outcome == PortalOutcome.Exists && work is { Kind: PortalMessageKind.Dossier, IsKnownThere: false })
        {
            messages.ForEach(message => message.NeedUpdate(answer.Summary, now));
        }
        else if (messages.Count > 1)
        {
            messages.ForEach(message => message.Return());
        }
        else if (reply.IsMissingThere && messages[0].Attempts < MostRetellings)
        {
            messages[0].Return();
            await RetellAsync(claim, cancellationToken);
        }
        else
        {
            messages[0].Reject(answer.Summary, answer.Summary, now);
        }
    }

    /// <summary>The Portal does not have the dossier that it took: it is told again, and then its history.</summary>
    private async Task RetellAsync(PortalClaim claim, CancellationToken cancellationToken)
    {
        var last = await database
            .PortalMessages.Where(message => message.DossierId == claim.DossierId && message.Kind == PortalMessageKind.Dossier)
            .OrderByDescending(message => message.Sequence)
            .ThenByDescending(message => message.Revision)
            .FirstAsync(cancellationToken);
        last.Return();
    }
}
