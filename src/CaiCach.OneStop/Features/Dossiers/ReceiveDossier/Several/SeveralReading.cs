using System.Text.RegularExpressions;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;

/// <summary>What is wrong with a cell.</summary>
/// <param name="Row">Its row, as Excel shows it.</param>
/// <param name="Column">The column's header.</param>
/// <param name="Message">What is wrong.</param>
internal sealed record SeveralProblem(int Row, string Column, string Message);

/// <summary>A row that can be taken in.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Procedure">The procedure.</param>
/// <param name="Command">What is taken in.</param>
internal sealed record SeveralLine(int Row, Procedure Procedure, ReceiveDossierCommand Command);

/// <summary>All rows of a file, held against the catalogue.</summary>
internal sealed record SeveralPreview(IReadOnlyList<SeveralLine> Lines, IReadOnlyList<SeveralProblem> Problems);

/// <summary>Holds rows against the catalogue: what a person may type at the desk, a row may say.</summary>
internal sealed partial class SeveralReading(
    IReadOnlyDictionary<string, ProcedureInForce> procedures,
    IdentityRules identities,
    Guid unitId,
    Guid batchId
)
{
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@'];

    private static readonly (string Column, int MaxLength)[] Texts =
    [
        (SeveralNames.Owner, DossierLimits.NameMaxLength),
        (SeveralNames.Identity, DossierLimits.CodeMaxLength),
        (SeveralNames.Phone, DossierLimits.PhoneMaxLength),
        (SeveralNames.Address, DossierLimits.AddressMaxLength),
        (SeveralNames.Submitter, DossierLimits.NameMaxLength),
        (SeveralNames.Email, DossierLimits.EmailMaxLength),
        (SeveralNames.SubmitterIdentity, DossierLimits.CodeMaxLength),
        (SeveralNames.SubmitterPhone, DossierLimits.PhoneMaxLength),
        (SeveralNames.Authorised, DossierLimits.NameMaxLength),
        (SeveralNames.AuthorisedIdentity, DossierLimits.CodeMaxLength),
        (SeveralNames.Authority, DossierLimits.AuthorityMaxLength),
    ];

    private static readonly string[] Phones = [SeveralNames.Phone, SeveralNames.SubmitterPhone];

    private readonly List<SeveralProblem> _problems = [];

    /// <summary>Reads all rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="now">The time of reception.</param>
    public SeveralPreview Read(IReadOnlyList<SeveralRow> rows, DateTimeOffset now)
    {
        var lines = new List<SeveralLine>();
        foreach (var row in rows)
        {
            var before = _problems.Count;
            CheckTexts(row);
            var found = procedures.GetValueOrDefault(row[SeveralNames.Procedure]);
            if (found is null)
            {
                Add(
                    row,
                    SeveralNames.Procedure,
                    row[SeveralNames.Procedure].Length == 0 ? ReachErrors.CellMissing : ReachErrors.ProcedureUnknown
                );
                continue;
            }

            var command = CommandOf(row, found, VietnamTime.DayOf(now));
            foreach (var refusal in ReceptionRules.Refusals(command, found, identities, now, now))
            {
                Add(row, ColumnOf(refusal.Field), refusal.Message);
            }

            if (_problems.Count == before)
            {
                lines.Add(new SeveralLine(row.Number, found.Procedure, command));
            }
        }

        return new SeveralPreview(lines, _problems);
    }

    private ReceiveDossierCommand CommandOf(SeveralRow row, ProcedureInForce found, DateOnly day) =>
        new()
        {
            ProcedureCode = found.Procedure.Code,
            UnitId = unitId,
            BatchId = batchId,
            ReturnWay = ReturnWayOf(row),
            Owner = new TypedParty
            {
                Kind = found.Version.Content.Applicants[0],
                Name = row[SeveralNames.Owner],
                Identity = row[SeveralNames.Identity],
                Phone = row[SeveralNames.Phone],
                Email = row[SeveralNames.Email],
                Address = row[SeveralNames.Address],
            },
            Submitter = Other(
                new TypedParty
                {
                    Name = row[SeveralNames.Submitter],
                    Identity = row[SeveralNames.SubmitterIdentity],
                    Phone = row[SeveralNames.SubmitterPhone],
                }
            ),
            Authorised = Other(
                new TypedParty
                {
                    Name = row[SeveralNames.Authorised],
                    Identity = row[SeveralNames.AuthorisedIdentity],
                    Authority = row[SeveralNames.Authority],
                }
            ),
            Papers = PapersOf(row, found.Version.Content.Components),
            IsFeePaid = IsPaid(row),
            PaidBy = MeansOf(row),
            Fees = new ChosenFees(null, ExemptionsOf(row, found.Version.Content.Fees, day)),
            TellBy = TellByOf(row),
        };

    private static TypedParty? Other(TypedParty party) => party.IsBlank ? null : party;

    private void CheckTexts(SeveralRow row)
    {
        foreach (var (column, maxLength) in Texts)
        {
            var text = row[column];
            if (text.Length > maxLength)
            {
                Add(row, column, ReachErrors.CellTooLong(maxLength));
            }
            else if (!Phones.Contains(column, StringComparer.Ordinal) && text.Length > 0 && FormulaStarts.Contains(text[0]))
            {
                Add(row, column, ReachErrors.LooksLikeFormula);
            }
        }

        if (row[SeveralNames.Email].Length > 0 && MessageAddress.Email(row[SeveralNames.Email]) is null)
        {
            Add(row, SeveralNames.Email, ReachErrors.EmailWrong);
        }

        foreach (var column in Phones.Where(column => !PhoneSigns().IsMatch(row[column])))
        {
            Add(row, column, ReachErrors.PhoneWrong);
        }
    }

    private static List<ReceivedPaper> PapersOf(SeveralRow row, IReadOnlyList<ProcedureComponent> components)
    {
        var typed = row[SeveralNames.Papers].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var codes =
            typed.Length == 0
                ? components.Where(component => component is { IsRequired: true, When: null }).Select(component => component.Code)
                : typed.Distinct(StringComparer.OrdinalIgnoreCase).Take(DossierLimits.ComponentsMaxCount);
        return
        [
            .. codes.Select(code =>
                components.FirstOrDefault(component => component.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } known
                    ? new ReceivedPaper(known.Code, known.Kind, known.Copies)
                    : new ReceivedPaper(code, PaperKind.Original, 1)
            ),
        ];
    }

    private ReturnWay ReturnWayOf(SeveralRow row)
    {
        var text = row[SeveralNames.ReturnWay];
        var known = Enum.GetValues<ReturnWay>()
            .Where(way => DossierNames.Of(way).Equals(text, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (known.Count == 0 && text.Length > 0)
        {
            Add(row, SeveralNames.ReturnWay, ReachErrors.OneOf(Enum.GetValues<ReturnWay>().Select(DossierNames.Of)));
        }

        return known.Count == 0 ? ReturnWay.Desk : known[0];
    }

    private PaymentMeans MeansOf(SeveralRow row)
    {
        var text = row[SeveralNames.PaidBy];
        var known = DossierNames
            .TypedMeans.Where(means => DossierNames.Of(means).Equals(text, StringComparison.OrdinalIgnoreCase))
            .ToList();
        if (known.Count == 0 && text.Length > 0)
        {
            Add(row, SeveralNames.PaidBy, ReachErrors.OneOf(DossierNames.TypedMeans.Select(DossierNames.Of)));
        }

        return known.Count == 0 ? PaymentMeans.Cash : known[0];
    }

    /// <summary>Each fee takes the exemption among those written that lets off most of it.</summary>
    private Dictionary<string, string> ExemptionsOf(SeveralRow row, IReadOnlyList<ProcedureFee> fees, DateOnly day)
    {
        var typed = row[SeveralNames.Exemptions].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var offered = fees.SelectMany(fee => DueFees.Offered(fee, day).Select(exemption => (Fee: fee.Code, Exemption: exemption))).ToList();
        if (typed.Except(offered.Select(one => one.Exemption.Code), StringComparer.OrdinalIgnoreCase).Any())
        {
            Add(
                row,
                SeveralNames.Exemptions,
                ReachErrors.ExemptionWrong(offered.Select(one => one.Exemption.Code).Distinct(StringComparer.Ordinal))
            );
        }

        return offered
            .Where(one => typed.Contains(one.Exemption.Code, StringComparer.OrdinalIgnoreCase))
            .GroupBy(one => one.Fee, StringComparer.Ordinal)
            .ToDictionary(fee => fee.Key, fee => fee.MaxBy(one => one.Exemption.Percent).Exemption.Code, StringComparer.Ordinal);
    }

    private MessageWays? TellByOf(SeveralRow row)
    {
        var typed = row[SeveralNames.TellBy].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (typed.Length == 0 || (typed.Length == 1 && typed[0].Equals(SeveralNames.No, StringComparison.OrdinalIgnoreCase)))
        {
            return typed.Length == 0 ? null : MessageWays.None;
        }

        var known = MessageChannels
            .All.Where(channel => typed.Contains(MessageNames.Of(channel), StringComparer.OrdinalIgnoreCase))
            .ToList();
        if (typed.Except(known.Select(MessageNames.Of), StringComparer.OrdinalIgnoreCase).Any())
        {
            Add(row, SeveralNames.TellBy, ReachErrors.TellByWrong([.. MessageChannels.All.Select(MessageNames.Of), SeveralNames.No]));
        }

        return MessageChannels.Of(known);
    }

    private bool IsPaid(SeveralRow row)
    {
        var text = row[SeveralNames.Paid];
        var isNo = text.Equals(SeveralNames.No, StringComparison.OrdinalIgnoreCase);
        if (text.Length > 0 && !isNo && !text.Equals(SeveralNames.Yes, StringComparison.OrdinalIgnoreCase))
        {
            Add(row, SeveralNames.Paid, ReachErrors.YesOrNo);
        }

        return !isNo;
    }

    private void Add(SeveralRow row, string column, string message) => _problems.Add(new SeveralProblem(row.Number, column, message));

    private static string ColumnOf(string? field) =>
        field switch
        {
            "OwnerIdentity" => SeveralNames.Identity,
            "Papers" => SeveralNames.Papers,
            "Exemptions" => SeveralNames.Exemptions,
            "SubmitterName" => SeveralNames.Submitter,
            "SubmitterIdentity" => SeveralNames.SubmitterIdentity,
            "AuthorisedName" => SeveralNames.Authorised,
            "AuthorisedIdentity" => SeveralNames.AuthorisedIdentity,
            "Authority" => SeveralNames.Authority,
            "OwnerName" => SeveralNames.Owner,
            _ => SeveralNames.Procedure,
        };

    [GeneratedRegex(@"^[0-9+ .\-()]*$", RegexOptions.None, 1000)]
    private static partial Regex PhoneSigns();
}
