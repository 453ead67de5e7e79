using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Features;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Deliveries;

/// <summary>A dossier whose applicant a unit tells.</summary>
/// <param name="Dossier">The dossier.</param>
/// <param name="Unit">The unit that acted.</param>
/// <param name="Setting">How it tells.</param>
/// <param name="Since">From when on.</param>
/// <param name="IsFiled">Whether messages go into the folder only: a practice unit's, or made up.</param>
internal sealed record ToldDossier(Dossier Dossier, UnitInfo Unit, MessageSetting Setting, DateTimeOffset Since, bool IsFiled);

/// <summary>What a message says.</summary>
/// <param name="Turn">Of what.</param>
/// <param name="Sequence">After which line of history.</param>
/// <param name="DueAt">The due time that it names.</param>
internal sealed record ToldTurn(MessageTurn Turn, int Sequence, DateTimeOffset? DueAt)
{
    /// <summary>Until when papers are waited for.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>Of a due time that moved: the one before.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Of a due time that moved: its change.</summary>
    public Guid? DueChangeId { get; init; }
}

/// <summary>A channel and where it leads.</summary>
internal sealed record MessageWay(DeliveryChannel Channel, string Address, bool IsUnaccented);

/// <summary>Writes messages to applicants into the queue; saved with the caller's commit.</summary>
internal sealed class ApplicantMessages(
    OneStopDbContext database,
    IUnitDirectory units,
    MessageTexts texts,
    LinkedFiles linked,
    FileLinks links,
    IEnumerable<IRatingSlot> ratings,
    MessageWords shipped,
    DeliverySecrets secrets,
    DeliverySettings settings,
    TimeProvider clock
)
{
    /// <summary>The dossier as its applicant is told of it; null where the unit tells nobody of it.</summary>
    public async Task<ToldDossier?> ToldAsync(Guid dossierId, Guid unitId, CancellationToken cancellationToken)
    {
        var setting = await database.MessageSettings.AsNoTracking().SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        if (setting?.EnabledSince is not { } since)
        {
            return null;
        }

        var dossier = await database.Dossiers.AsNoTracking().SingleAsync(one => one.Id == dossierId, cancellationToken);
        var unit = await units.FindAsync(unitId, cancellationToken);
        var isFiled = dossier.IsDemo || unit!.IsPractice;
        return (dossier.Source is null || setting.TellsImported) && (!isFiled || settings.Folder is not null)
            ? new ToldDossier(dossier, unit!, setting, since, isFiled)
            : null;
    }

    /// <summary>The channels that are on, that the applicant chose and over which the applicant can be reached.</summary>
    public async Task<IReadOnlyList<MessageWay>> WaysAsync(ToldDossier told, CancellationToken cancellationToken)
    {
        var people = await database.PeopleToldAsync(told.Dossier.Id, cancellationToken);
        var gateways = await database
            .MessageGateways.AsNoTracking()
            .Where(gateway => gateway.UnitId == told.Unit.Id && gateway.IsEnabled)
            .ToDictionaryAsync(gateway => gateway.Channel, gateway => gateway.IsUnaccented, cancellationToken);
        if (told.Setting.IsMailOn)
        {
            gateways[DeliveryChannel.Mail] = false;
        }

        return
        [
            .. MessageReach
                .Of(people, shipped.UsualOn(VietnamTime.DayOf(told.Dossier.RecordedAt)))
                .Addresses.Where(one => gateways.ContainsKey(one.Channel))
                .Select(one => new MessageWay(one.Channel, one.Address, gateways[one.Channel])),
        ];
    }

    /// <summary>Writes a message over each of these ways.</summary>
    public async Task WriteAsync(ToldDossier told, ToldTurn said, IReadOnlyList<MessageWay> ways, CancellationToken cancellationToken)
    {
        var (text, _) = await texts.OfAsync(told.Unit.Id, said.Turn, cancellationToken);
        var values = await ValuesAsync(told, said, cancellationToken);
        foreach (var way in ways)
        {
            var isMail = way.Channel == DeliveryChannel.Mail;
            var words = isMail ? text.MailOf(values) : text.ShortOf(values);
            database.Add(
                new Delivery(told.Dossier.Id, said.Sequence, told.Unit.Id, way.Channel, clock.GetUtcNow())
                {
                    DueChangeId = said.DueChangeId,
                    Turn = said.Turn,
                    AddressSealed = secrets.Seal(way.Address),
                    AddressShown = MessageAddress.Masked(way.Address),
                    Subject = isMail ? text.SubjectOf(values) : "",
                    Body = way.IsUnaccented ? ShortText.Unaccented(words) : words,
                    IsFiled = told.IsFiled,
                }
            );
        }
    }

    private async Task<Dictionary<string, string>> ValuesAsync(ToldDossier told, ToldTurn said, CancellationToken cancellationToken)
    {
        var (dossier, site) = (told.Dossier, told.Setting.Site);
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
            [MessageFields.Unit] = told.Unit.Name,
            [MessageFields.DueAt] = Time(said.DueAt),
            [MessageFields.DueBefore] = Time(said.DueBefore),
            [MessageFields.LookUp] = site + OneStopLinks.LookUpOf(dossier.Code),
            [MessageFields.AnswerBy] = said.AnswerBy is { } day ? VietnameseDate.Format(day) : MessageNames.NoAnswerBy,
            [MessageFields.Amount] = MessageNames.Amount(VietnameseNumber.Format(owed)),
            [MessageFields.Pay] = site + OneStopLinks.PayByQr(dossier.Code),
            [MessageFields.Result] = await ResultAsync(dossier.Id, told.Unit.Id, site, cancellationToken),
            [MessageFields.Rate] = site + await RateHrefAsync(dossier, cancellationToken),
        };
    }

    private static string Time(DateTimeOffset? due) => due is { } at ? VietnameseDate.Format(at) : MessageNames.NoDueTime;

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
}
