using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The words of form 06, from <c>data/forms/mau-06.json</c>; the marker says what is uncertain about them.</summary>
internal sealed record ControlSheetWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Desk,
    string Code,
    string Owner,
    string Procedure,
    string ReceivedAt,
    string DueAt,
    string NoDue,
    IReadOnlyList<string> Columns,
    string Step,
    string Early,
    string OnTime,
    string Late,
    string Used,
    string Moment,
    string Giver,
    string Taker,
    string SignHint,
    string QrCaption,
    string QrDescription,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/mau-06.json";
}

/// <summary>One hand-over.</summary>
/// <param name="What">What was done.</param>
/// <param name="Giver">Who hands over.</param>
/// <param name="Taker">Who takes it.</param>
/// <param name="At">When.</param>
/// <param name="MinutesUsed">Minutes of work that the step took.</param>
/// <param name="MinutesAllotted">Minutes that the process allots; null where it allots none.</param>
/// <param name="Note">What was noted.</param>
internal sealed record HandOver(
    string What,
    string Giver,
    string Taker,
    DateTimeOffset At,
    long MinutesUsed,
    int? MinutesAllotted,
    string? Note
);

/// <summary>What is filled into form 06.</summary>
internal sealed record ControlSheetContent
{
    /// <summary>Official name of the authority, "Xã Sơn Thủy".</summary>
    public required string AuthorityName { get; init; }

    public required string Code { get; init; }

    /// <summary>The public page of the dossier, which a QR code opens; null where there is none.</summary>
    public Uri? LookUpAddress { get; init; }

    public required string OwnerName { get; init; }

    public required string ProcedureName { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The first due time; null without a limit.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>The hand-overs in order of time.</summary>
    public required IReadOnlyList<HandOver> HandOvers { get; init; }

    /// <summary>The last thing that is on it, so that the same history gives the same file.</summary>
    public required DateTimeOffset MadeAt { get; init; }
}

/// <summary>Form 06, the sheet that goes with a dossier from hand to hand (phiếu kiểm soát quá trình giải quyết hồ sơ).</summary>
internal sealed class ControlSheetForm(ControlSheetWords words, ControlSheetContent content)
{
    private static readonly double[] Widths = [1.5, 5.2, 3.6, 3.4, 3.4];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    private FormValue Code => new("code", content.Code, IsBold: true);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Issuer = new OfficialIssuer(string.Join('\n', _authority.Issuer.Name), [words.Desk]),
            Reference = _pen.Text(words.Code, Code),
            Symbol = "",
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.MadeAt)),
            TypeName = words.Title,
            Subject = "",
            Body = [.. LookUpQr.Beside([.. Head()], content.LookUpAddress, _pen.Text(words.QrDescription, Code), words.QrCaption), Table()],
            EndsWithSign = false,
            Signatures =
            [
                new OfficialSignature([words.Giver], null) { Hint = words.SignHint },
                new OfficialSignature([words.Taker], null) { Hint = words.SignHint },
            ],
            MadeAt = content.MadeAt,
        };

    private IEnumerable<OfficialBlock> Head() =>
        [
            _pen.Line(words.Owner, new FormValue("owner", content.OwnerName, IsBold: true)),
            _pen.Line(words.Procedure, new FormValue("procedure", content.ProcedureName, IsBold: true)),
            _pen.Line(words.ReceivedAt, new FormValue("moment", Moment(content.ReceivedAt))),
            content.DueAt is { } due ? _pen.Line(words.DueAt, new FormValue("moment", Moment(due), IsBold: true)) : _pen.Line(words.NoDue),
        ];

    private OfficialTable Table() =>
        new(
            [
                .. words.Columns.Zip(
                    Widths,
                    (header, width) => new OfficialColumn(header, width, width < 2 ? OfficialAlignment.Centre : OfficialAlignment.Left)
                ),
            ],
            [.. content.HandOvers.Select(Row)]
        );

    private OfficialRow Row(HandOver step, int index) =>
        new([
            new((index + 1).ToString(CultureInfo.InvariantCulture)),
            new([step.What, _pen.Text(words.Step, new FormValue("giver", step.Giver), new FormValue("taker", step.Taker))]),
            new(Moment(step.At)),
            new(Result(step)),
            new(step.Note),
        ]);

    private string[] Result(HandOver step)
    {
        if (step.MinutesAllotted is not { } allotted)
        {
            return [];
        }

        var verdict =
            step.MinutesUsed < allotted ? words.Early
            : step.MinutesUsed == allotted ? words.OnTime
            : words.Late;
        var used = _pen.Text(
            words.Used,
            new FormValue("used", Dossiers.DossierNames.Length(step.MinutesUsed)),
            new FormValue("allotted", Dossiers.DossierNames.Length(allotted))
        );
        return [verdict, used];
    }

    private string Moment(DateTimeOffset instant) => FormMoment.Of(_pen, words.Moment, instant);
}
