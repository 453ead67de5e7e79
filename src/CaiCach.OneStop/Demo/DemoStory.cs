using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Organisation.Contracts;

namespace CaiCach.OneStop.Demo;

/// <summary>A dossier of the demonstration with all that hangs on it.</summary>
internal sealed record ToldDossier(
    Dossier Dossier,
    IReadOnlyList<DossierEvent> History,
    PartyDescription Owner,
    IReadOnlyList<DossierComponent> Components,
    IReadOnlyList<DossierFee> Fees,
    string ResultName
);

/// <summary>Tells the dossiers of a unit, day by day; the same request tells the same.</summary>
internal sealed class DemoStory(
    DemoDossiers request,
    IReadOnlyList<ProcedureInForce> procedures,
    ClockRulesCatalogue rules,
    WorkingCalendar calendar,
    DossierCodeRules codes
)
{
    private const int People = 12_000;
    private const int FirstOnline = 30;
    private const int LastOnline = 72;

    /// <summary>How often fields come to a commune's desk; those not named come once.</summary>
    private static readonly Dictionary<string, int> Weights = new(StringComparer.Ordinal)
    {
        ["CT"] = 45,
        ["HT"] = 25,
        ["BTXH"] = 8,
        ["DD"] = 8,
        ["HKD"] = 6,
    };

    /// <summary>The dossiers of a unit from the first day to yesterday, so that as many come in as are asked for.</summary>
    public IEnumerable<ToldDossier> Of(UnitInfo unit, DemoStaff staff, int count)
    {
        var random = new Random(unit.Code.Aggregate(17, (seed, letter) => (seed * 31) + letter));
        var to = VietnamTime.DayOf(request.Now).AddDays(-1);
        var from = to.AddYears(-request.Years).AddDays(1);
        foreach (var (day, number) in DemoCalendar.Spread(count, from, to, calendar))
        {
            var times = Enumerable.Range(0, number).Select(_ => TimeOn(day, random)).Order().ToList();
            for (var i = 0; i < times.Count; i++)
            {
                if (Choose(day, random) is { } chosen)
                {
                    yield return Tell(unit, staff, chosen, times[i], i + 1, random);
                }
            }
        }
    }

    private ToldDossier Tell(UnitInfo unit, DemoStaff staff, ProcedureInForce chosen, DateTimeOffset at, int number, Random random)
    {
        var day = VietnamTime.DayOf(at);
        var content = chosen.Version.Content;
        var channel = ChannelOn(day, content, random);
        var person = random.Next(People);
        var (name, identity, phone, born) = DemoPeople.Of(person);
        var owner = new PartyDescription
        {
            Kind = content.Applicants[0],
            Name = name,
            Identity = new IdentityNumber(IdentityKind.PersonalNumber, identity),
            BornOn = born,
            Phone = phone,
            Address = DemoPeople.AddressOf(person, unit.Name),
        };
        var reception = new DossierReception
        {
            // The demonstration counts from 5001, so that no number meets one that a person has given out.
            Code = codes.CodeOf(unit.Code.ToUpperInvariant(), day, 5000 + number),
            ProcedureId = chosen.Procedure.Id,
            VersionId = chosen.Version.Id,
            ReceivingUnitId = unit.Id,
            CompetentUnitId = unit.Id,
            Channel = channel,
            ReturnWay = channel == DossierChannel.Online && random.Next(3) > 0 ? ReturnWay.Online : ReturnWay.Desk,
            OwnerName = name,
            ReceivedAt = at,
            IsDemo = true,
        };
        var timekeeper = new DossierTimekeeper(
            content.LimitFor(channel == DossierChannel.Online),
            rules.On(day),
            calendar,
            chosen.Version.Steps
        );
        var (dossier, history) = new DemoLife(timekeeper, staff, random, request.Now).Live(reception);
        var components = content
            .Components.Where(component => component is { IsRequired: true, When: null })
            .Select(
                (component, i) =>
                    new DossierComponent(dossier, component, new ReceivedPaper(component.Code, component.Kind, component.Copies), i)
            )
            .ToList();
        var fees = content
            .Fees.Where(fee => fee.AmountVnd > 0 && fee.Basis == FeeBasis.Dossier)
            .Select(fee => Paid(dossier, fee, channel, at))
            .ToList();
        return new ToldDossier(
            dossier,
            history,
            owner,
            components,
            fees,
            content.Results is [var result, ..] ? result.Name : chosen.Procedure.Name
        );
    }

    private static DossierFee Paid(Dossier dossier, ProcedureFee fee, DossierChannel channel, DateTimeOffset at)
    {
        var kept = new DossierFee(dossier, fee, fee.AmountVnd, null);
        kept.Pay(channel == DossierChannel.Online ? FeePayment.Portal : FeePayment.Offline, at);
        return kept;
    }

    private ProcedureInForce? Choose(DateOnly day, Random random)
    {
        var held = procedures
            .Where(one => one.Version.EffectiveFrom <= day && !(one.Version.EffectiveTo < day))
            .Select(one => (One: one, Weight: Weights.GetValueOrDefault(one.Procedure.FieldCode, 1)))
            .ToList();
        if (held.Count == 0)
        {
            return null;
        }

        // A field's weight is shared by its procedures, the first of them most asked for.
        var place = random.NextDouble() * held.Sum(one => one.Weight);
        foreach (var (one, weight) in held)
        {
            place -= weight;
            if (place <= 0)
            {
                return one;
            }
        }

        return held[^1].One;
    }

    /// <summary>More come online each month.</summary>
    private DossierChannel ChannelOn(DateOnly day, ProcedureContent content, Random random)
    {
        var from = VietnamTime.DayOf(request.Now).AddYears(-request.Years);
        var share = FirstOnline + ((LastOnline - FirstOnline) * (day.DayNumber - from.DayNumber) / (365.25 * request.Years));
        return content.OnlineLevel != OnlineLevel.Information && random.NextDouble() * 100 < share ? DossierChannel.Online
            : random.Next(50) == 0 ? DossierChannel.Postal
            : DossierChannel.Desk;
    }

    /// <summary>Two waves a day, each strongest in its first hours.</summary>
    private DateTimeOffset TimeOn(DateOnly day, Random random)
    {
        var opening = calendar.NextWorkingInstant(VietnamTime.StartOf(day));
        var minutes = (int)(430 * Math.Pow(random.NextDouble(), 1.2));
        return calendar.AddWorkingMinutes(opening, minutes);
    }
}
