using CaiCach.Documents.Workbooks;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>A row as read.</summary>
/// <param name="Facts">What it says; null when it cannot be followed.</param>
/// <param name="Identity">The identity number, to be sealed; null for none, or for none that has the structure of one.</param>
/// <param name="Problems">Why it cannot be followed.</param>
/// <param name="Warnings">What of it is not taken over though it is followed.</param>
internal sealed record ReadRow(SourceFacts? Facts, IdentityNumber? Identity, IReadOnlyList<Error> Problems, IReadOnlyList<string> Warnings);

/// <summary>Reads the rows of an export by a map; columns are found by their headers, wherever they stand.</summary>
internal sealed class ImportRowReading
{
    private readonly ColumnMap _map;
    private readonly Dictionary<ImportField, int> _places = [];
    private readonly DateTimeOffset _now;
    private readonly IdentityRules _identities;

    public ImportRowReading(ColumnMap map, IReadOnlyList<string> headers, IdentityRules identities, DateTimeOffset now)
    {
        (_map, _identities, _now) = (map, identities, now);
        var folded = headers.Select(VietnameseText.Fold).ToList();
        foreach (var (field, header) in map.Columns)
        {
            var place = folded.IndexOf(VietnameseText.Fold(header));
            if (place >= 0)
            {
                _places[field] = place;
            }
        }
    }

    /// <summary>The words of a cell; empty for none.</summary>
    public string Text(ImportLine line, ImportField field)
    {
        var cell = Cell(line, field);
        return cell.Kind switch
        {
            WorkbookCellKind.Text => VietnameseText.Tidy(cell.Text),
            WorkbookCellKind.Number => cell.Number.ToString("0.############", System.Globalization.CultureInfo.InvariantCulture),
            WorkbookCellKind.Day => VietnameseDate.Format(cell.Day),
            WorkbookCellKind.Instant => VietnameseDate.Format(cell.Instant),
            _ => "",
        };
    }

    /// <summary>Reads a row.</summary>
    public ReadRow Read(ImportLine line)
    {
        var problems = new List<Error>();
        var external = Text(line, ImportField.Code);
        if (CodeProblem(external) is { } wrong)
        {
            problems.Add(wrong);
        }

        var owner = Cut(Text(line, ImportField.OwnerName), DossierLimits.NameMaxLength);
        var (code, name) = (Text(line, ImportField.ProcedureCode), Text(line, ImportField.ProcedureName));
        Require(problems, owner is null, ImportErrors.OwnerMissing);
        Require(problems, code.Length + name.Length == 0, ImportErrors.ProcedureMissing);
        var received = Moment(line, ImportField.ReceivedAt, problems, mayLieAhead: false);
        Require(problems, Cell(line, ImportField.ReceivedAt).Kind == WorkbookCellKind.Blank, ImportErrors.ReceivedMissing);
        var due = Moment(line, ImportField.DueAt, problems, mayLieAhead: true);
        var finished = Moment(line, ImportField.FinishedAt, problems, mayLieAhead: false);
        var returned = Moment(line, ImportField.ReturnedAt, problems, mayLieAhead: false);
        Require(
            problems,
            IsBackwards(received, finished) || IsBackwards(received, returned) || IsBackwards(finished, returned),
            ImportErrors.TimesBackwards
        );
        Require(problems, due?.Latest < received?.At, ImportErrors.DueBackwards);
        var status = Status(line, problems);
        var verdict = MappingGuess.VerdictOf(Text(line, ImportField.Verdict));
        if (problems.Count > 0)
        {
            return new ReadRow(null, null, problems, []);
        }

        var facts = new SourceFacts
        {
            Code = CodeOf(external),
            ExternalCode = external,
            ProcedureCode = code.Length > 0 ? code : null,
            ProcedureName = name.Length > 0 ? name : null,
            OwnerName = owner!,
            Phone = Cut(Text(line, ImportField.Phone), DossierLimits.PhoneMaxLength),
            Address = Cut(Text(line, ImportField.Address), DossierLimits.AddressMaxLength),
            Channel = MappingGuess.ChannelOf(Text(line, ImportField.Channel)),
            ReceivedAt = received!.Value,
            DueAt = due,
            FinishedAt = finished,
            ReturnedAt = returned,
            Status = status!.Value,
            OfficerName = Cut(Text(line, ImportField.Officer), DossierLimits.NameMaxLength),
            Note = Cut(Text(line, ImportField.Note), DossierLimits.NoteMaxLength),
            FeeVnd = Fee(line),
            FeeMeans = MappingGuess.MeansOf(Text(line, ImportField.FeeMeans)),
            Verdict = verdict,
        };
        var identity = IdentityNumber.Read(Text(line, ImportField.Identity), _identities);
        return new ReadRow(facts, identity, [], [.. Warnings(line, facts, identity)]);
    }

    private static readonly (ImportField Field, int Length)[] Lengths =
    [
        (ImportField.OwnerName, DossierLimits.NameMaxLength),
        (ImportField.Phone, DossierLimits.PhoneMaxLength),
        (ImportField.Address, DossierLimits.AddressMaxLength),
        (ImportField.Officer, DossierLimits.NameMaxLength),
        (ImportField.Note, DossierLimits.NoteMaxLength),
    ];

    private IEnumerable<string> Warnings(ImportLine line, SourceFacts facts, IdentityNumber? identity)
    {
        if (identity is null && Text(line, ImportField.Identity).Length > 0)
        {
            yield return ImportErrors.IdentityLeftOut;
        }

        if (facts.FeeVnd is null && Text(line, ImportField.Fee) is { Length: > 0 } fee)
        {
            yield return ImportErrors.FeeLeftOut(fee);
        }

        if (Text(line, ImportField.Channel) is { Length: > 0 } channel && !MappingGuess.IsChannel(channel))
        {
            yield return ImportErrors.ChannelGuessed(channel);
        }

        if (facts.Verdict is null && Text(line, ImportField.Verdict) is { Length: > 0 } verdict)
        {
            yield return ImportErrors.VerdictLeftOut(verdict);
        }

        foreach (var (field, length) in Lengths.Where(limit => Text(line, limit.Field).Length > limit.Length))
        {
            yield return ImportErrors.WordsCut(field, length);
        }
    }

    /// <summary>Our code for the source's: addresses carry it, so it has letters, digits, dots and dashes alone.</summary>
    public static string CodeOf(string external) =>
        string.Concat(
            VietnameseText
                .Fold(external)
                .ToUpperInvariant()
                .Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' ? letter : '-')
        );

    private static void Require(List<Error> problems, bool isMissing, Error error)
    {
        if (isMissing)
        {
            problems.Add(error);
        }
    }

    private static bool IsBackwards(SourceMoment? first, SourceMoment? second) =>
        first is { } one && second is { } other && (one.HasTime && other.HasTime ? other.At < one.At : other.Latest < one.At);

    private static string? Cut(string text, int length) =>
        text.Length == 0 ? null
        : text.Length > length ? text[..length]
        : text;

    private Error? CodeProblem(string external) =>
        external.Length == 0 ? ImportErrors.CodeMissing
        : external.Length > DossierLimits.CodeMaxLength ? ImportErrors.CodeTooLong
        : _map.CodePrefix is { Length: > 0 } prefix && !external.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            ? ImportErrors.CodeOfOtherAgency
        : null;

    private WorkbookCell Cell(ImportLine line, ImportField field) =>
        _places.TryGetValue(field, out var place) ? line.Cells[place] : default;

    private SourceMoment? Moment(ImportLine line, ImportField field, List<Error> problems, bool mayLieAhead)
    {
        var cell = Cell(line, field);
        if (cell.Kind == WorkbookCellKind.Blank)
        {
            return null;
        }

        if (SourceMoment.Read(cell) is not { } moment)
        {
            problems.Add(ImportErrors.TimeWrong(field, Text(line, field)));
            return null;
        }

        if (!mayLieAhead && moment.At > _now)
        {
            problems.Add(ImportErrors.TimeAhead(field));
        }

        return moment;
    }

    private DossierStatus? Status(ImportLine line, List<Error> problems)
    {
        var text = Text(line, ImportField.Status);
        var status = text.Length == 0 ? null : _map.StatusOf(text);
        if (status is null)
        {
            problems.Add(text.Length == 0 ? ImportErrors.StatusMissing : ImportErrors.StatusUnknown(text));
        }

        return status;
    }

    /// <summary>A sum of money: a figure, or digits with dots between the thousands; null for what is none.</summary>
    private long? Fee(ImportLine line)
    {
        var cell = Cell(line, ImportField.Fee);
        var digits = string.Concat(Text(line, ImportField.Fee).Where(char.IsAsciiDigit));
        var amount =
            cell.Kind == WorkbookCellKind.Number ? cell.Number
            : decimal.TryParse(digits, out var read) ? read
            : -1;
        return amount is >= 0 and <= ImportLimits.FeeMaxVnd ? (long)amount : null;
    }
}
