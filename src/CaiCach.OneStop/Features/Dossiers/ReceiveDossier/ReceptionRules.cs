using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier;

/// <summary>What a dossier has to have to be taken in.</summary>
internal static class ReceptionRules
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(DossierLimits.TypedWithinDays);

    /// <summary>All that stands against taking it in, at once.</summary>
    public static List<Error> Refusals(
        ReceiveDossierCommand command,
        ProcedureInForce? found,
        IdentityRules identities,
        DateTimeOffset receivedAt,
        DateTimeOffset now
    )
    {
        var refusals = new List<Error>();
        if (found is null)
        {
            refusals.Add(DossierErrors.ProcedureUnknown);
        }
        else
        {
            refusals.AddRange(DueFees.Refusals(found.Version.Content, VietnamTime.DayOf(receivedAt), command.Fees));
            if (!command.AcceptsGaps)
            {
                refusals.AddRange(PaperRefusals(found.Version.Content.Components, command.Papers));
                refusals.AddRange(ChannelRefusals(found.Version.Content.OfferedChannels(), command));
            }
        }

        if (receivedAt > now || receivedAt < now - LongestDelay)
        {
            refusals.Add(DossierErrors.ReceptionTimeWrong);
        }
        else if (command.ReceivedAt is not null && string.IsNullOrWhiteSpace(command.Note))
        {
            refusals.Add(DossierErrors.ReceptionReasonMissing);
        }

        refusals.AddRange(command.Reach.Refusals(command.Channel, command.ReceivedAt, now));
        refusals.AddRange(command.People.Refusals(identities));
        return refusals;
    }

    /// <summary>What was taken in by hand during an outage came as it came.</summary>
    private static IEnumerable<Error> ChannelRefusals(IReadOnlyList<DossierChannel> offered, ReceiveDossierCommand command) =>
        command.Reach.PaperNumber is not null || offered.Contains(command.Channel)
            ? []
            : [DossierErrors.ChannelNotOffered(command.Channel, offered)];

    /// <summary>The papers that are always required and are not there.</summary>
    public static IEnumerable<ProcedureComponent> Missing(
        IReadOnlyList<ProcedureComponent> components,
        IReadOnlyList<ReceivedPaper> papers
    ) => components.Where(component => component is { IsRequired: true, When: null } && papers.All(paper => paper.Code != component.Code));

    private static IEnumerable<Error> PaperRefusals(IReadOnlyList<ProcedureComponent> components, IReadOnlyList<ReceivedPaper> papers)
    {
        foreach (var paper in papers.Where(paper => components.All(component => component.Code != paper.Code)))
        {
            yield return DossierErrors.PaperUnknown(paper.Code);
        }

        var missing = Missing(components, papers).Select(component => component.Name).ToList();
        if (missing.Count > 0)
        {
            yield return DossierErrors.PapersMissing(missing);
        }
    }
}
