using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>What is to become of a row, worked out on the dossier as it stands.</summary>
/// <param name="Verdict">New, changed or unchanged.</param>
/// <param name="Dossier">The dossier, with the row taken over.</param>
/// <param name="Events">New lines of its history.</param>
/// <param name="StatusBefore">Null for a new one.</param>
/// <param name="Owner">What was put right of the owner, with the owner as it was before; null for nothing.</param>
internal sealed record RowOutcome(
    RowVerdict Verdict,
    Dossier Dossier,
    IReadOnlyList<DossierEvent> Events,
    DossierStatus? StatusBefore,
    OwnerPutRight? Owner = null
);

/// <summary>An owner's data before and after.</summary>
/// <param name="Correction">What is otherwise now.</param>
/// <param name="NameBefore">The name until now.</param>
/// <param name="IdentityBefore">The number until now, as pages show it; null for none.</param>
internal sealed record OwnerPutRight(OwnerCorrection Correction, string NameBefore, string? IdentityBefore);

/// <summary>
/// A set of rows held against what is here. Preview and write work it out by the same code: the preview on dossiers that nobody saves.
/// </summary>
internal sealed class ImportSet
{
    private readonly ImportSource _source;
    private readonly ImportGround _ground;
    private readonly Guid _unitId;
    private readonly DateTimeOffset _now;
    private readonly ImportSources _sources;
    private readonly Dictionary<string, Dossier> _dossiers;
    private readonly ILookup<Guid, DossierEvent> _history;
    private readonly Dictionary<Guid, DossierParty> _owners;
    private readonly IReadOnlyDictionary<string, Guid> _holders;

    private ImportSet(
        ImportSetting setting,
        IEnumerable<Dossier> dossiers,
        IEnumerable<DossierEvent> events,
        IEnumerable<DossierParty> owners,
        IReadOnlyDictionary<string, Guid> holders
    )
    {
        (_source, _ground, _unitId, _now, _sources) = (
            setting.Sources.Of(setting.System),
            setting.Ground,
            setting.UnitId,
            setting.Now,
            setting.Sources
        );
        // One of ours that goes on in the source is known there by its code alone; should both codes lead somewhere, the source's word is meant.
        _dossiers = dossiers
            .GroupBy(dossier => KeyOf(dossier, setting.System), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.MaxBy(dossier => dossier.Source == setting.System)!, StringComparer.Ordinal);
        _history = events.ToLookup(happened => happened.DossierId);
        _owners = owners.DistinctBy(owner => owner.DossierId).ToDictionary(owner => owner.DossierId);
        _holders = holders;
    }

    /// <summary>Reads what is here of the dossiers that rows tell of: by our code, or by the source's for those that were received here.</summary>
    public static async Task<ImportSet> LoadAsync(
        ImportSetting setting,
        OneStopDbContext database,
        ImportGrounds grounds,
        IReadOnlyCollection<SourceFacts> told,
        bool toWrite,
        CancellationToken cancellationToken
    )
    {
        var tracking = toWrite ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        string[] codes = [.. told.Select(facts => facts.Code).Distinct(StringComparer.Ordinal)];
        string[] external = [.. told.Select(facts => facts.ExternalCode).Distinct(StringComparer.Ordinal)];
        var dossiers = await database
            .Dossiers.AsTracking(tracking)
            .Where(dossier => codes.Contains(dossier.Code) || (dossier.Source == setting.System && external.Contains(dossier.ExternalCode)))
            .ToListAsync(cancellationToken);
        var ids = dossiers.ConvertAll(dossier => dossier.Id);
        var events = await database
            .Events.AsNoTracking()
            .Where(happened => ids.Contains(happened.DossierId))
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        var owners = await database
            .Parties.AsTracking(tracking)
            .Where(party => ids.Contains(party.DossierId) && party.Role == PartyRole.Owner)
            .ToListAsync(cancellationToken);
        return new ImportSet(setting, dossiers, events, owners, await grounds.HoldersAsync(codes, cancellationToken));
    }

    /// <summary>What becomes of a row.</summary>
    public Result<RowOutcome> Work(SourceFacts facts)
    {
        var report = new SourceReport(facts, _source, _ground.Officer(facts.OfficerName), _unitId, _now);
        if (!_dossiers.TryGetValue(facts.Code, out var dossier))
        {
            return _holders.ContainsKey(facts.Code) ? ImportErrors.CodeElsewhere : TakeOver(report);
        }

        if (dossier.CompetentUnitId != _unitId)
        {
            return ImportErrors.CodeElsewhere;
        }

        if (dossier.Source is not { } source)
        {
            return ImportErrors.CodeIsOurs;
        }

        if (source != _source.System)
        {
            return ImportErrors.OtherSource(_sources.Of(source).Name);
        }

        var before = dossier.Status;
        var timekeeper = _ground.TimekeeperOf(dossier.VersionId, dossier.Channel, dossier.ReceivedAt ?? dossier.ArrivedAt);
        var owner = _owners.GetValueOrDefault(dossier.Id);
        var (name, identity) = (owner?.Name ?? "", owner?.IdentityEnd);
        var followed = dossier.Follow(report, timekeeper, [.. _history[dossier.Id]], owner);
        if (followed.Failed)
        {
            return Result<RowOutcome>.Fail(followed.Errors);
        }

        var verdict = followed.Value.IsChanged ? RowVerdict.Changed : RowVerdict.Unchanged;
        var putRight = followed.Value.Correction is { } correction ? new OwnerPutRight(correction, name, identity) : null;
        return new RowOutcome(verdict, dossier, followed.Value.Events, before, putRight);
    }

    private static string KeyOf(Dossier dossier, SourceSystem system) =>
        dossier.Source == system ? ImportRowReading.CodeOf(dossier.ExternalCode!) : dossier.Code;

    private Result<RowOutcome> TakeOver(SourceReport report)
    {
        var found = _ground.Procedure(report.Facts);
        if (found.Failed)
        {
            return Result<RowOutcome>.Fail(found.Errors);
        }

        var (procedure, version) = found.Value;
        var timekeeper = _ground.TimekeeperOf(version.Id, report.Facts.Channel, report.Facts.ReceivedAt.At);
        var taken = Dossier.TakeOver(report, procedure.Id, version.Id, timekeeper);
        return taken.Failed
            ? Result<RowOutcome>.Fail(taken.Errors)
            : new RowOutcome(RowVerdict.New, taken.Value.Dossier, taken.Value.Followed.Events, StatusBefore: null);
    }
}

/// <summary>For whom and by what a set is worked out.</summary>
internal sealed record ImportSetting(SourceSystem System, ImportSources Sources, ImportGround Ground, Guid UnitId, DateTimeOffset Now);
