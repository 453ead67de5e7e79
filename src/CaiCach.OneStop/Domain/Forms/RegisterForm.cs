using System.Globalization;
using CaiCach.Documents.Official;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>The words of form 07, from <c>data/forms/mau-07.json</c>; the marker says what is uncertain about them.</summary>
/// <param name="From">The first day of reception to which they apply.</param>
/// <param name="Law">The circular.</param>
/// <param name="Source">Where the columns were seen.</param>
/// <param name="Marker">What is uncertain; null for nothing.</param>
/// <param name="Title">The name of the form.</param>
/// <param name="Desk">What the desk is called.</param>
/// <param name="Period">The days that it covers.</param>
/// <param name="Count">How many dossiers are in it.</param>
/// <param name="Columns">The headers of the thirteen columns.</param>
/// <param name="Keeper">Who keeps it.</param>
/// <param name="SignHint">How to sign.</param>
/// <param name="Blank">What stands where nothing is filled in.</param>
internal sealed record RegisterWords(
    DateOnly From,
    string Law,
    string Source,
    string? Marker,
    string Title,
    string Desk,
    string Period,
    string Count,
    IReadOnlyList<string> Columns,
    string Keeper,
    string SignHint,
    string Blank
) : IFormWords
{
    /// <summary>The file, relative to <c>data/</c>.</summary>
    public const string File = "forms/mau-07.json";
}

/// <summary>A dossier in the register.</summary>
internal sealed record RegisterEntry
{
    public required Guid DossierId { get; init; }

    public required string Code { get; init; }

    public required string ProcedureName { get; init; }

    public required string OwnerName { get; init; }

    public string? Address { get; init; }

    public string? Phone { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? ReturnedAt { get; init; }

    public ReturnWay ReturnWay { get; init; }

    public string? Note { get; init; }

    /// <summary>The unit that decides, where it is not the one that keeps the register; null otherwise.</summary>
    public string? CompetentName { get; init; }
}

/// <summary>What is filled into form 07.</summary>
/// <param name="AuthorityName">Official name of the authority, "Xã Sơn Thủy".</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Entries">The dossiers received in these days, in order of reception.</param>
/// <param name="MadeAt">When it was written.</param>
internal sealed record RegisterContent(
    string AuthorityName,
    DateOnly From,
    DateOnly To,
    IReadOnlyList<RegisterEntry> Entries,
    DateTimeOffset MadeAt
);

/// <summary>Form 07, the register of dossiers (sổ theo dõi hồ sơ), lying on its side.</summary>
internal sealed class RegisterForm(RegisterWords words, RegisterContent content)
{
    private static readonly double[] Widths = [1.6, 3.6, 3.8, 1.1, 2.9, 3.1, 2.4, 3.3, 3.3, 3.3, 2.5, 1.6, 1.9];

    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument() =>
        new()
        {
            Issuer = new OfficialIssuer(string.Join('\n', _authority.Issuer.Name), [words.Desk]),
            Reference = Line(words.Count, "count", content.Entries.Count.ToString(CultureInfo.InvariantCulture)),
            Symbol = "",
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.MadeAt)),
            TypeName = words.Title,
            Subject = _pen.Text(
                words.Period,
                new FormValue("from", VietnameseDate.Format(content.From)),
                new FormValue("to", VietnameseDate.Format(content.To))
            ),
            Body =
            [
                new OfficialTable(
                    [.. words.Columns.Zip(Widths, (header, width) => new OfficialColumn(header, width))],
                    [.. content.Entries.Select((entry, i) => new OfficialRow([.. Cells(entry, i).Select(text => new OfficialCell(text))]))]
                ),
            ],
            EndsWithSign = false,
            IsLandscape = true,
            Signatures = [new OfficialSignature([words.Keeper], null) { Hint = words.SignHint }],
            MadeAt = content.MadeAt,
        };

    /// <summary>A dossier's cells, in the order of the columns.</summary>
    public IReadOnlyList<string?> Cells(RegisterEntry entry, int index) =>
        [
            (index + 1).ToString(CultureInfo.InvariantCulture),
            entry.Code,
            entry.ProcedureName,
            "1",
            entry.OwnerName,
            string.Join(", ", new[] { entry.Address, entry.Phone }.Where(text => !string.IsNullOrWhiteSpace(text))),
            entry.CompetentName ?? _authority.ShortName,
            Moment(entry.ReceivedAt),
            Moment(entry.DueAt),
            Moment(entry.ReturnedAt),
            DossierNames.Of(entry.ReturnWay),
            null,
            entry.Note,
        ];

    private string Line(string pattern, string name, string value) => _pen.Text(pattern, new FormValue(name, value));

    private static string? Moment(DateTimeOffset? instant) => instant is { } known ? VietnameseDate.Format(known) : null;
}
