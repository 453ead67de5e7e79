using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Features;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>
/// Hears what happens to dossiers and writes the applicant's messages. It reads the history instead of the event, so that events that come twice
/// leave the same messages. What was certified at the desk is not told: the applicant stands before it.
/// </summary>
internal sealed class TellApplicant(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    IUnitDirectory units,
    MessageTexts texts,
    LinkedFiles linked,
    FileLinks links,
    SourceTurns sourceTurns,
    IEnumerable<IRatingSlot> ratings,
    MessageWords shipped,
    DeliverySecrets secrets,
    DeliverySettings settings,
    TimeProvider clock
) : IEventHandler<DossierReceived>, IEventHandler<DossierMoved>, IEventHandler<DossierFollowed>
{
    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierReceived happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierMoved happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    /// <inheritdoc />
    public Task<Result> HandleAsync(DossierFollowed happened, EventMessage message, CancellationToken cancellationToken) =>
        TellAsync(happened.SubjectId, message.UnitId, cancellationToken);

    private async Task<Result> TellAsync(Guid dossierId, Guid unitId, CancellationToken cancellationToken)
    {
        var setting = await database.MessageSettings.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        if (setting?.EnabledSince is { } since)
        {
            var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Id == dossierId, cancellationToken);
            var unit = await units.FindAsync(unitId, cancellationToken);
            var isFiled = dossier.IsDemo || unit!.IsPractice;
            if ((dossier.Source is null || setting.TellsImported) && (!isFiled || settings.Folder is not null))
            {
                await WriteAsync(dossier, unit!, setting, since, isFiled, cancellationToken);
            }
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    private async Task WriteAsync(
        Dossier dossier,
        UnitInfo unit,
        MessageSetting setting,
        DateTimeOffset since,
        bool isFiled,
        CancellationToken cancellationToken
    )
    {
        var history = await database
            .Events.AsNoTracking()
            .Where(line => line.DossierId == dossier.Id && line.UnitId == unit.Id && line.RecordedAt >= since)
            .OrderBy(line => line.Sequence)
            .ToListAsync(cancellationToken);
        var turns = history.Where(line => MessageTurns.Of(line) is not null).ToList();
        turns = dossier.Source is null ? turns : await sourceTurns.LatelyAsync(dossier, history, turns, cancellationToken);
        if (turns.Count == 0 || history.Exists(line => line.Action == DossierAction.Certify))
        {
            return;
        }

        var known = await database
            .Deliveries.Where(one => one.DossierId == dossier.Id && one.Turn != null)
            .Select(one => new { one.Way, one.Sequence })
            .ToListAsync(cancellationToken);
        var ways = await WaysAsync(dossier, setting, cancellationToken);
        foreach (var line in turns)
        {
            var open = ways.Where(way => !known.Exists(one => one.Way == Delivery.WayOf(way.Channel) && one.Sequence == line.Sequence))
                .ToList();
            if (open.Count > 0)
            {
                await WriteAsync(line, dossier, unit, setting.Site, isFiled, open, cancellationToken);
            }
        }
    }

    private async Task WriteAsync(
        DossierEvent line,
        Dossier dossier,
        UnitInfo unit,
        string site,
        bool isFiled,
        List<MessageWay> ways,
        CancellationToken cancellationToken
    )
    {
        var turn = MessageTurns.Of(line)!.Value;
        var (text, _) = await texts.OfAsync(unit.Id, turn, cancellationToken);
        var values = await ValuesAsync(line, dossier, unit, site, cancellationToken);
        foreach (var way in ways)
        {
            var isMail = way.Channel == DeliveryChannel.Mail;
            var words = isMail ? text.MailOf(values) : text.ShortOf(values);
            database.Add(
                new Delivery(line, unit.Id, way.Channel, clock.GetUtcNow())
                {
                    Turn = turn,
                    AddressSealed = secrets.Seal(way.Address),
                    AddressShown = MessageAddress.Masked(way.Address),
                    Subject = isMail ? text.SubjectOf(values) : "",
                    Body = way.IsUnaccented ? ShortText.Unaccented(words) : words,
                    IsFiled = isFiled,
                }
            );
        }
    }

    /// <summary>The channels that are on, that the applicant chose and over which the applicant can be reached.</summary>
    private async Task<List<MessageWay>> WaysAsync(Dossier dossier, MessageSetting setting, CancellationToken cancellationToken)
    {
        var people = await database.PeopleToldAsync(dossier.Id, cancellationToken);
        var gateways = await database
            .MessageGateways.AsNoTracking()
            .Where(gateway => gateway.UnitId == setting.UnitId && gateway.IsEnabled)
            .ToDictionaryAsync(gateway => gateway.Channel, gateway => gateway.IsUnaccented, cancellationToken);
        if (setting.IsMailOn)
        {
            gateways[DeliveryChannel.Mail] = false;
        }

        return
        [
            .. MessageReach
                .Of(people, shipped.UsualOn(VietnamTime.DayOf(dossier.RecordedAt)))
                .Addresses.Where(one => gateways.ContainsKey(one.Channel))
                .Select(one => new MessageWay(one.Channel, one.Address, gateways[one.Channel])),
        ];
    }

    private async Task<Dictionary<string, string>> ValuesAsync(
        DossierEvent line,
        Dossier dossier,
        UnitInfo unit,
        string site,
        CancellationToken cancellationToken
    )
    {
        var procedure = await database
            .Procedures.Where(one => one.Id == dossier.ProcedureId)
            .Select(one => one.Name)
            .SingleAsync(cancellationToken);
        var owed = await database
            .Fees.Where(fee => fee.DossierId == dossier.Id && fee.PaidAt == null)
            .SumAsync(fee => fee.AmountVnd, cancellationToken);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MessageFields.Code] = dossier.Code,
            [MessageFields.Procedure] = procedure,
            [MessageFields.Unit] = unit.Name,
            [MessageFields.DueAt] = (line.DueAt ?? dossier.DueAt) is { } due ? VietnameseDate.Format(due) : MessageNames.NoDueTime,
            [MessageFields.LookUp] = site + OneStopLinks.LookUpOf(dossier.Code),
            [MessageFields.AnswerBy] = line.AnswerBy is { } day ? VietnameseDate.Format(day) : MessageNames.NoAnswerBy,
            [MessageFields.Amount] = MessageNames.Amount(VietnameseNumber.Format(owed)),
            [MessageFields.Pay] = site + OneStopLinks.PayByQr(dossier.Code),
            [MessageFields.Result] = await ResultAsync(dossier.Id, unit.Id, site, cancellationToken),
            [MessageFields.Rate] = site + await RateHrefAsync(dossier, cancellationToken),
        };
    }

    private async Task<string> ResultAsync(Guid dossierId, Guid unitId, string site, CancellationToken cancellationToken) =>
        await linked.ResultOfAsync(dossierId, cancellationToken) is { } result
            ? site + OneStopLinks.LinkedFile(await links.NewAsync(unitId, dossierId, result, cancellationToken))
            : MessageNames.NoResultFile;

    /// <summary>Where the handling is rated; the look-up where it cannot be, or is already.</summary>
    private async Task<string> RateHrefAsync(Dossier dossier, CancellationToken cancellationToken)
    {
        var offer = ratings.SingleOrDefault() is { } slot
            ? await slot.OfferAsync(dossier.Code, dossier.EndedAt is not null, key: null, cancellationToken)
            : null;
        return offer?.RateHref ?? OneStopLinks.LookUpOf(dossier.Code);
    }

    /// <summary>A channel and where it leads.</summary>
    private sealed record MessageWay(DeliveryChannel Channel, string Address, bool IsUnaccented);
}
