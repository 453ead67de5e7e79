using System.Security.Cryptography;
using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>What a row would do.</summary>
internal enum ImportDeed
{
    /// <summary>Nothing: all of it is there.</summary>
    Keep,

    /// <summary>Something that is there changes.</summary>
    Change,

    /// <summary>Somebody or something new.</summary>
    Create,

    /// <summary>It has errors.</summary>
    Refuse,
}

/// <summary>What is wrong with a cell.</summary>
internal sealed record ImportProblem(string Column, string Message);

/// <summary>A row of the file with what it would do.</summary>
internal sealed class ImportLine(string sheet, int number, string label)
{
    private readonly List<ImportProblem> _problems = [];
    private readonly List<string> _details = [];
    private ImportDeed _deed;

    public string Sheet => sheet;

    public int Number => number;

    public string Label => label;

    public ImportDeed Deed => _problems.Count > 0 ? ImportDeed.Refuse : _deed;

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public IReadOnlyList<string> Details => _details;

    public bool IsRefused => _problems.Count > 0;

    public void Refuse(string column, string message) => _problems.Add(new ImportProblem(column, message));

    public void Will(ImportDeed deed, string detail)
    {
        _deed = deed > _deed ? deed : _deed;
        _details.Add(detail);
    }
}

/// <summary>All that a file would do; nothing of it is done before <see cref="ImportOrganisationHandler"/> does all.</summary>
internal sealed class ImportPlan
{
    public List<ImportLine> Lines { get; } = [];

    /// <summary>Entities to be added.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Changes of entities that are there.</summary>
    public List<Action> Changes { get; } = [];

    public List<IEvent> Events { get; } = [];

    /// <summary>New accounts with their owners; the password follows.</summary>
    public List<(Account Account, Person Person)> Accounts { get; } = [];

    public bool IsRefused => Lines.Exists(line => line.IsRefused);

    public int Count(ImportDeed deed) => Lines.Count(line => line.Deed == deed);

    /// <summary>Tells two previews apart.</summary>
    public string Fingerprint() =>
        Convert.ToHexString(
            SHA256.HashData(
                JsonSerializer.SerializeToUtf8Bytes(
                    Lines.Select(line => new
                    {
                        line.Sheet,
                        line.Number,
                        line.Deed,
                        line.Details,
                        line.Problems,
                    })
                )
            )
        );
}
