using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.OneStop.Data;

/// <summary>What the rows of an export are held against: the catalogue, the unit's people and calendar, the source.</summary>
internal sealed class ImportGround
{
    private readonly Dictionary<Guid, ProcedureInForce> _byVersion;
    private readonly ILookup<string, ProcedureInForce> _byCode;
    private readonly ILookup<string, ProcedureInForce> _byName;
    private readonly ILookup<string, (Guid Id, string Name)> _officers;
    private readonly WorkingCalendar _calendar;
    private readonly ClockRulesCatalogue _rules;

    public ImportGround(
        IReadOnlyList<ProcedureInForce> versions,
        IEnumerable<PositionInfo> positions,
        WorkingCalendar calendar,
        ClockRulesCatalogue rules
    )
    {
        _byVersion = versions.ToDictionary(one => one.Version.Id);
        _byCode = versions.ToLookup(one => one.Procedure.Code, StringComparer.OrdinalIgnoreCase);
        _byName = versions
            .SelectMany(one => one.Procedure.OtherNames.Prepend(one.Procedure.Name).Select(name => (Key: KeyOf(name), One: one)))
            .DistinctBy(pair => (pair.Key, pair.One.Version.Id))
            .ToLookup(pair => pair.Key, pair => pair.One, StringComparer.Ordinal);
        _officers = positions
            .Where(position => position.HolderId is not null)
            .Select(position => (position.HolderId!.Value, position.HolderName!))
            .Distinct()
            .ToLookup(holder => VietnameseText.Key(holder.Item2), StringComparer.Ordinal);
        (_calendar, _rules) = (calendar, rules);
    }

    /// <summary>The procedure of a row with the version of its reception day.</summary>
    public Result<ProcedureInForce> Procedure(SourceFacts facts)
    {
        var named = facts.ProcedureCode is { } code ? _byCode[code] : _byName[KeyOf(facts.ProcedureName!)];
        var day = VietnamTime.DayOf(facts.ReceivedAt.At);
        var inForce = named.Where(one => one.Version.EffectiveFrom <= day && !(one.Version.EffectiveTo < day)).ToList();
        return !named.Any() ? ImportErrors.ProcedureUnknown(facts.ProcedureCode ?? facts.ProcedureName!)
            : inForce.Count == 0 ? ImportErrors.ProcedureNotInForce(named.First().Procedure.Code, day)
            : inForce.Count > 1 ? ImportErrors.ProcedureAmbiguous(facts.ProcedureName ?? facts.ProcedureCode!)
            : inForce[0];
    }

    /// <summary>By what a dossier's time is told.</summary>
    public DossierTimekeeper TimekeeperOf(Guid versionId, DossierChannel channel, DateTimeOffset receivedAt)
    {
        var version = _byVersion[versionId].Version;
        return new(
            version.Content.LimitFor(channel == DossierChannel.Online),
            _rules.On(VietnamTime.DayOf(receivedAt)),
            _calendar,
            version.Steps
        );
    }

    /// <summary>The officer whom a row names; without id where nobody, or more than one, of that name holds a position.</summary>
    public (Guid? Id, string Name)? Officer(string? name) =>
        name is null ? null
        : _officers[VietnameseText.Key(name)].ToList() is [var one] ? (one.Id, one.Name)
        : (null, name);

    private static string KeyOf(string name) => string.Join(' ', VietnameseText.FoldedWords(name));
}

/// <summary>Puts the ground together, and finds what is here already.</summary>
internal sealed class ImportGrounds(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    UnitCalendars calendars,
    IPeopleDirectory people,
    ClockRulesCatalogue rules,
    TimeProvider clock
)
{
    public async Task<ImportGround> OfAsync(Guid unitId, CancellationToken cancellationToken) =>
        new(
            await database.AllVersions().ToListAsync(cancellationToken),
            await people.PositionsAsync(unitId, VietnamTime.Today(clock), cancellationToken),
            await calendars.OfAsync(unitId, cancellationToken),
            rules
        );

    /// <summary>Codes that dossiers of any unit have, with the unit that decides on each.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> HoldersAsync(
        IReadOnlyCollection<string> codes,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(
            "SELECT found.code, found.unit_id FROM unnest($1::text[]) AS wanted (code), LATERAL one_stop.look_up(wanted.code) AS found",
            unitOfWork.Connection
        )
        {
            Parameters = { new() { Value = codes.ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var holders = new Dictionary<string, Guid>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            holders[reader.GetString(0)] = reader.GetGuid(1);
        }

        return holders;
    }

    /// <summary>Imports of a unit's source are written one after the other: held until the transaction ends.</summary>
    public async Task OneAfterTheOtherAsync(Guid unitId, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "SELECT pg_advisory_xact_lock(hashtextextended('one_stop.import.' || $1::text, 0))",
            unitOfWork.Connection
        )
        {
            Parameters = { new() { Value = unitId } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
