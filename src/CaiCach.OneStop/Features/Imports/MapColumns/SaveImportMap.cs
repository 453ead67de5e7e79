using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Imports.MapColumns;

/// <summary>How the exports of an import's source are read from now on.</summary>
/// <param name="ImportId">The import that is read again by it.</param>
/// <param name="Columns">Headers by what they say.</param>
/// <param name="StatusWords">Statuses by the source's words.</param>
/// <param name="CodePrefix">With what codes of the unit begin; null for whatever.</param>
internal sealed record SaveImportMapCommand(
    Guid ImportId,
    IReadOnlyDictionary<ImportField, string> Columns,
    IReadOnlyDictionary<string, DossierStatus> StatusWords,
    string? CodePrefix
);

/// <summary>Keeps the map of a unit for a source, and has the import read by it.</summary>
internal sealed class SaveImportMapHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    JobQueue jobs,
    CurrentUser user,
    TimeProvider clock
)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [ImportMappingConfiguration.SourceIsUnique] = Foundation.Data.DataErrors.Changed,
    };

    public async Task<Result> HandleAsync(SaveImportMapCommand command, CancellationToken cancellationToken)
    {
        var import = await database.Imports.SingleOrDefaultAsync(import => import.Id == command.ImportId, cancellationToken);
        if (import is null)
        {
            return ImportErrors.NotFound;
        }

        var words = command.StatusWords.DistinctBy(pair => VietnameseText.Fold(pair.Key), StringComparer.Ordinal);
        var map = new ColumnMap(
            command.Columns,
            words.ToDictionary(pair => VietnameseText.Fold(pair.Key), pair => pair.Value, StringComparer.Ordinal),
            string.IsNullOrWhiteSpace(command.CodePrefix) ? null : command.CodePrefix.Trim()
        );
        if (Refusal(import, map) is { } refusal)
        {
            return refusal;
        }

        var mapping = await database.ImportMappings.SingleOrDefaultAsync(
            mapping => mapping.UnitId == import.UnitId && mapping.Source == import.Source,
            cancellationToken
        );
        if (mapping is null)
        {
            mapping = new ImportMapping(import.UnitId, import.Source);
            database.Add(mapping);
        }

        mapping.Save(map, user.Actor.Name, clock.GetUtcNow());
        var payload = new ImportPayload(import.Id);
        import.Read(await jobs.EnqueueAsync(import.UnitId, ReadImportJob.Kind, payload, import.FileName, cancellationToken));
        var mapped = new ImportMapped(import.UnitId, mapping.Id, import.Source.ToString());
        return await unitOfWork.CommitAsync([mapped], null, cancellationToken, Constraints);
    }

    private Error? Refusal(DossierImport import, ColumnMap map) =>
        !user.MayImportFor(import.UnitId) ? ImportErrors.NotHere
        : import.State is not (ImportState.NeedsMap or ImportState.Previewed) ? ImportErrors.NotReady
        : map.MissingFrom(import.Headers).Any() ? ImportErrors.MapUnknown
        : !map.IsEnough ? ImportErrors.MapTooLittle
        : map.StatusWords.Count > ImportLimits.StatusWordsMax || map.StatusWords.Values.Any(status => !Enum.IsDefined(status))
            ? ImportErrors.MapUnknown
        : null;
}
