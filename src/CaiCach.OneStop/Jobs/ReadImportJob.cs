using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Jobs;

/// <summary>The import to read or to write.</summary>
internal sealed record ImportPayload(Guid ImportId);

/// <summary>Reads an uploaded export and works out, row by row, what would become of it; nothing of it is written yet.</summary>
internal sealed class ReadImportJob(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    ImportGrounds grounds,
    ImportSources sources,
    AttachmentBook attachments,
    IAttachmentStore store,
    SecretNumbers secrets,
    IdentityRules identities,
    TimeProvider clock
) : IJobHandler
{
    public const string Kind = "one_stop.read_import";

    private const int CodesAtOnce = 2000;

    public async Task<Result> RunAsync(JobContext context, CancellationToken cancellationToken)
    {
        var import = await database.Imports.SingleOrDefaultAsync(
            import => import.Id == context.Payload<ImportPayload>().ImportId,
            cancellationToken
        );
        if (import is not { State: ImportState.Reading })
        {
            return Result.Done();
        }

        if (await ContentAsync(import, cancellationToken) is not { } content)
        {
            return ImportErrors.FileGone;
        }

        var table = ImportTable.Read(content, MappingGuess.IsHeader, cancellationToken);
        import.Decode(table.Failed ? null : table.Value.Encoding);
        if (table.Failed)
        {
            import.Refuse(table.Errors[0].Message);
        }
        else if (await MapAsync(import, table.Value, cancellationToken) is { } map)
        {
            await PreviewAsync(context, import, table.Value, map, cancellationToken);
        }

        return await unitOfWork.CommitAsync([], null, cancellationToken);
    }

    /// <summary>The saved map, else the guess; null when somebody has to say more.</summary>
    private async Task<ColumnMap?> MapAsync(DossierImport import, ImportTable table, CancellationToken cancellationToken)
    {
        var saved = await database
            .ImportMappings.AsNoTracking()
            .SingleOrDefaultAsync(mapping => mapping.UnitId == import.UnitId && mapping.Source == import.Source, cancellationToken);
        var map = saved?.Map ?? MappingGuess.Of(table.Headers);
        var missing = map.MissingFrom(table.Headers).ToList();
        if (missing.Count == 0 && map.IsEnough)
        {
            return map;
        }

        import.AskForMap(table.Headers, missing.Count > 0 ? ImportErrors.ColumnsGone(missing).Message : ImportErrors.MapTooLittle.Message);
        return null;
    }

    private async Task PreviewAsync(
        JobContext context,
        DossierImport import,
        ImportTable table,
        ColumnMap map,
        CancellationToken cancellationToken
    )
    {
        await database.ImportRows.Where(row => row.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var reading = new ImportRowReading(map, table.Headers, identities, now);
        var setting = new ImportSetting(
            import.Source,
            sources,
            await grounds.OfAsync(import.UnitId, cancellationToken),
            import.UnitId,
            now
        );
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var rows = new List<ImportRow>(table.Lines.Count);
        foreach (var lines in table.Lines.Chunk(CodesAtOnce))
        {
            var read = Array.ConvertAll(lines, line => (Line: line, Row: reading.Read(line)));
            SourceFacts[] told = [.. read.Where(pair => pair.Row.Facts is not null).Select(pair => pair.Row.Facts!)];
            var set = await ImportSet.LoadAsync(setting, database, grounds, told, toWrite: false, cancellationToken);
            foreach (var (line, row) in read)
            {
                rows.Add(await ForeseeAsync(import, reading, line, row, set, firsts, cancellationToken));
                var status = reading.Text(line, ImportField.Status);
                if (status.Length > 0 && unknown.Count < ImportLimits.StatusWordsMax && map.StatusOf(status) is null)
                {
                    unknown.Add(status);
                }
            }

            await context.ReportAsync(rows.Count, table.Lines.Count, null, cancellationToken);
        }

        database.AddRange(rows);
        import.Preview(table.Headers, [.. unknown], rows);
    }

    private async Task<ImportRow> ForeseeAsync(
        DossierImport import,
        ImportRowReading reading,
        ImportLine line,
        ReadRow read,
        ImportSet set,
        Dictionary<string, int> firsts,
        CancellationToken cancellationToken
    )
    {
        var row = new ImportRow(import, line.Number, read.Facts?.Code ?? reading.Text(line, ImportField.Code))
        {
            ProcedureName = ProcedureOf(reading, line),
            OwnerName = reading.Text(line, ImportField.OwnerName),
            StatusText = reading.Text(line, ImportField.Status),
            Status = read.Facts?.Status,
            Warnings = [.. read.Warnings],
        };
        if (read.Facts is not { } facts)
        {
            row.Refuse(read.Problems.Select(problem => problem.Message));
        }
        else if (!firsts.TryAdd(facts.Code, line.Number))
        {
            row.Refuse([ImportErrors.Twice(firsts[facts.Code]).Message]);
        }
        else
        {
            var known = await SealedAsync(facts, read, cancellationToken);
            var worked = set.Work(known);
            if (worked.Failed)
            {
                row.Refuse(worked.Errors.Select(error => error.Message));
            }
            else
            {
                row.Foresee(worked.Value.Verdict, known, worked.Value.Dossier.Code);
            }
        }

        return row;
    }

    private static string ProcedureOf(ImportRowReading reading, ImportLine line) =>
        reading.Text(line, ImportField.ProcedureName) is { Length: > 0 } name ? name : reading.Text(line, ImportField.ProcedureCode);

    private async Task<SourceFacts> SealedAsync(SourceFacts facts, ReadRow read, CancellationToken cancellationToken)
    {
        if (read.Identity is not { } identity)
        {
            return facts;
        }

        var number = await secrets.SealAsync(identity.Value, cancellationToken);
        return facts with { Identity = new SealedIdentity(identity.Kind, identity.Masked, number.Hash, number.Content) };
    }

    private async Task<byte[]?> ContentAsync(DossierImport import, CancellationToken cancellationToken)
    {
        if (
            await attachments.FindAsync(import.AttachmentId, cancellationToken) is not { } kept
            || await store.OpenReadAsync(AttachmentHash.Parse(kept.Sha256), cancellationToken) is not { } content
        )
        {
            return null;
        }

        await using (content)
        {
            using var copy = new MemoryStream();
            await content.CopyToAsync(copy, cancellationToken);
            return copy.ToArray();
        }
    }
}
