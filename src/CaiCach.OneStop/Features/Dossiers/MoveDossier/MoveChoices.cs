using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Features.Dossiers.MoveDossier;

/// <summary>Whom a move names: who works on it from now on, who is asked.</summary>
internal sealed record MoveChoice(PositionInfo? Officer, string? AskedAgency, Guid? AskedUnitId);

/// <summary>Reads whom a move names, and fills in whom the unit proposes for the next step.</summary>
internal sealed class MoveChoices(ProcessesInForce processes, IPeopleDirectory people, TimeProvider clock)
{
    /// <summary>The choice; refused when somebody named is not there.</summary>
    public async Task<Result<MoveChoice>> ReadAsync(
        Dossier dossier,
        MoveDossierCommand command,
        IReadOnlyList<ProcessStep> steps,
        CancellationToken cancellationToken
    )
    {
        if (command.Action == DossierAction.Consult)
        {
            return await AskedAsync(dossier, command.Asked, steps, cancellationToken);
        }

        if (command.Action is not (DossierAction.Assign or DossierAction.Forward))
        {
            return new MoveChoice(null, null, null);
        }

        var officer = command.OfficerId is { } officerId
            ? await HolderAsync(dossier, officerId, cancellationToken)
            : await ProposedAsync(dossier, command, steps, cancellationToken);
        return command.OfficerId is not null && officer is null ? DossierErrors.OfficerUnknown : new MoveChoice(officer, null, null);
    }

    /// <summary>Whoever is to work on it holds a position at the unit that decides, today.</summary>
    private async Task<PositionInfo?> HolderAsync(Dossier dossier, Guid officerId, CancellationToken cancellationToken)
    {
        var positions = await people.PositionsAsync(dossier.CompetentUnitId, VietnamTime.Today(clock), cancellationToken);
        return positions.FirstOrDefault(position => position.HolderId == officerId);
    }

    private async Task<PositionInfo?> ProposedAsync(
        Dossier dossier,
        MoveDossierCommand command,
        IReadOnlyList<ProcessStep> steps,
        CancellationToken cancellationToken
    )
    {
        var open = DossierSteps.Open(dossier, command.Action, steps);
        var next = open.Count == 1 ? open[0] : open.FirstOrDefault(step => step.Code == command.NextStep);
        return next is null ? null : (await processes.ProposedAsync(dossier, cancellationToken)).GetValueOrDefault(next.Code);
    }

    private async Task<Result<MoveChoice>> AskedAsync(
        Dossier dossier,
        string? asked,
        IReadOnlyList<ProcessStep> steps,
        CancellationToken cancellationToken
    )
    {
        asked = string.IsNullOrWhiteSpace(asked) ? DossierSteps.Asked(dossier, steps) : asked;
        if (asked is null or nameof(AgencyKind.Unit))
        {
            return DossierErrors.AgencyMissing;
        }

        if (
            DossierSteps.OutsideAgencies.FirstOrDefault(kind => kind.ToString().Equals(asked, StringComparison.OrdinalIgnoreCase))
            is var kind
                and not AgencyKind.Unit
        )
        {
            var named = kind == AgencyKind.Other ? DossierSteps.NameOfAsked(dossier, steps) : null;
            return new MoveChoice(null, named ?? ProcessNames.Of(kind), null);
        }

        var units = await processes.AskableAsync(dossier, DossierSteps.Asked(dossier, steps), cancellationToken);
        return units.FirstOrDefault(unit => unit.Code.Equals(asked, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new MoveChoice(null, found.Name, found.Id)
            : DossierErrors.AgencyUnknown;
    }
}
