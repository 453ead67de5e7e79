namespace CaiCach.Indicators.Contracts;

/// <summary>What the fields (lĩnh vực) are called by which a room's records are told apart, offered by that room.</summary>
public interface IRecordFields
{
    /// <summary>Whose: <see cref="RecordSetShape.Code"/>.</summary>
    string SetCode { get; }

    /// <summary>The names of fields by their codes; one that is not known is left out.</summary>
    Task<IReadOnlyDictionary<string, string>> NamesAsync(IReadOnlyCollection<string> fieldCodes, CancellationToken cancellationToken);

    /// <summary>The names of all fields by their codes.</summary>
    Task<IReadOnlyDictionary<string, string>> AllAsync(CancellationToken cancellationToken);
}
