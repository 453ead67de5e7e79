using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;

namespace CaiCach.Indicators.Domain;

/// <summary>The statistical forms of this installation, checked against what the rooms offer to count.</summary>
internal sealed class RecordFormCatalogue : IRecordFormCodes
{
    /// <summary>The folder of the files, below <c>data/</c>.</summary>
    public const string Folder = "indicators/forms";

    private readonly Dictionary<string, RecordForm> _byCode;

    private RecordFormCatalogue(IEnumerable<RecordForm> forms) =>
        _byCode = forms.ToDictionary(form => form.File.Code, StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyCollection<string> All => _byCode.Keys;

    /// <summary>Reads the files.</summary>
    /// <exception cref="InvalidDataException">A file cannot be used; the message names every reason.</exception>
    public static RecordFormCatalogue Load(DataFiles files, IndicatorCatalogue indicators)
    {
        var forms = Of([.. files.List(Folder, "*.json").Select(files.ReadJson<FormFile>)], indicators);
        return forms.Failed ? throw new InvalidDataException(string.Join(' ', forms.Errors.Select(error => error.Message))) : forms.Value;
    }

    /// <summary>Takes forms that fit what there is to count; refused with every reason otherwise.</summary>
    public static Result<RecordFormCatalogue> Of(IReadOnlyList<FormFile> files, IndicatorCatalogue indicators)
    {
        var errors = files.SelectMany(file => Wrong(file, indicators)).ToList();
        errors.AddRange(
            files
                .GroupBy(file => file.Code, StringComparer.Ordinal)
                .Where(group => group.Count() > 1)
                .Select(group => IndicatorErrors.Twice(group.Key))
        );
        return errors.Count > 0
            ? Result<RecordFormCatalogue>.Fail(errors)
            : new RecordFormCatalogue(
                files.Select(file => new RecordForm(
                    file,
                    file.Columns.ToDictionary(column => column.Number, column => indicators.Resolve(column.Count))
                ))
            );
    }

    /// <summary>A form by its code; null where there is none.</summary>
    public RecordForm? Find(string code) => _byCode.GetValueOrDefault(code);

    private static IEnumerable<Error> Wrong(FormFile file, IndicatorCatalogue indicators)
    {
        var numbers = file.Columns.Select(column => column.Number).ToHashSet();
        var named = file.Balances.SelectMany(balance => balance.Parts.Append(balance.Whole));
        if (file.Carry is { } carry)
        {
            named = named.Append(carry.Opening).Append(carry.Closing);
        }

        return
        [
            .. numbers.Count < file.Columns.Count || file.Columns.Count == 0
                ? [IndicatorErrors.FormColumns(file.Code)]
                : Array.Empty<Error>(),
            .. named
                .Distinct()
                .Where(number => !numbers.Contains(number))
                .Select(number => IndicatorErrors.UnknownColumn(file.Code, number)),
            .. file
                .Columns.SelectMany(column => column.Count)
                .Where(query => query.Set != file.Set)
                .Select(query => IndicatorErrors.UnknownSet(file.Code, query.Set)),
            .. file.Columns.SelectMany(column => indicators.WrongIn(file.Code, column.Count)),
        ];
    }
}
