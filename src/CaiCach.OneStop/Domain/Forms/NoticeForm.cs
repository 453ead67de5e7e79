using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Domain.Forms;

/// <summary>What is filled into forms 03, 04 and 05.</summary>
internal sealed record NoticeContent
{
    /// <summary>Official name of the authority, "Xã Sơn Thủy".</summary>
    public required string AuthorityName { get; init; }

    /// <summary>Number and symbol, "07/PXL"; null leaves room for it.</summary>
    public string? Symbol { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    /// <summary>The dossier's code; null where nothing was taken in.</summary>
    public string? Code { get; init; }

    /// <summary>The public page of the dossier, which a QR code opens; null where nothing was taken in.</summary>
    public Uri? LookUpAddress { get; init; }

    /// <summary>What is filled in, by its place.</summary>
    public required IReadOnlyDictionary<string, string?> Texts { get; init; }

    /// <summary>Times that are filled in, by their place.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> Times { get; init; } =
        new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    public required string SignerName { get; init; }

    /// <summary>In what office the signer signs; null where none is known.</summary>
    public string? SignerTitle { get; init; }
}

/// <summary>A form that tells an applicant something (forms 03, 04 and 05). The same content always gives the same file.</summary>
internal sealed class NoticeForm(NoticeWords words, NoticeContent content)
{
    private readonly FormPen _pen = new(words.Blank);
    private readonly OfficialAuthority _authority = new(content.AuthorityName);

    /// <summary>The form, to be typeset.</summary>
    public OfficialDocument ToDocument()
    {
        var number = OfficialNumber.Parse(content.Symbol, words.Symbol);
        return new OfficialDocument
        {
            Issuer = words.Signer is null ? _authority.Issuer : new OfficialIssuer(string.Join('\n', _authority.Issuer.Name), [words.Desk]),
            Number = number.Number,
            Symbol = number.Symbol,
            Place = _authority.Place,
            Date = OfficialDate.Of(VietnamTime.DayOf(content.IssuedAt)),
            TypeName = words.Title,
            Subject = "",
            Body = Body(),
            EndsWithSign = false,
            Signatures = [Signature()],
            MadeAt = content.IssuedAt,
        };
    }

    private OfficialSignature Signature() =>
        words.Signer is { } signer ? new OfficialSignature([signer], content.SignerName) { Hint = words.SignHint }
        : content.SignerTitle is { } title ? OfficialAuthority.Signature(title, content.SignerName)
        : new OfficialSignature([_authority.ShortName], content.SignerName) { Hint = words.SignHint };

    private List<OfficialBlock> Body()
    {
        var values = Values();
        List<OfficialBlock> lines =
        [
            .. words
                .Lines.Where(line =>
                    line.With is null || values.Any(value => value.Name == line.With && !string.IsNullOrWhiteSpace(value.Value))
                )
                .Select(line => _pen.Line(line.Text, values)),
        ];
        var beside = words.QrBeside ?? 0;
        return beside == 0
            ? lines
            :
            [
                .. LookUpQr.Beside([.. lines.Take(beside)], content.LookUpAddress, _pen.Text(words.QrDescription, values), words.QrCaption),
                .. lines.Skip(beside),
            ];
    }

    private List<FormValue> Values() =>
        [
            Value("desk", words.Desk),
            Value("authority", _authority.NameInSentence),
            Value("code", content.Code),
            .. content.Texts.Select(text => Value(text.Key, text.Value)),
            .. content.Times.Select(time => Value(time.Key, Moment(time.Value))),
        ];

    private FormValue Value(string name, string? value) => new(name, value, words.Bold.Contains(name, StringComparer.Ordinal));

    private string Moment(DateTimeOffset instant) => FormMoment.Of(_pen, words.Moment, instant);
}
