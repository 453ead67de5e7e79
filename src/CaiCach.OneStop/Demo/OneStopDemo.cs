using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Clock;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Features.Procedures.ProcedureList;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Demo;

/// <inheritdoc cref="IOneStopDemo" />
internal sealed class OneStopDemo(
    IServiceScopeFactory scopes,
    ClockRulesCatalogue rules,
    CalendarCatalogue calendars,
    DossierCodeRules codes,
    PaperKinds kinds,
    SecretNumbers secrets
) : IOneStopDemo
{
    private const int BatchSize = 10_000;
    private const int MostProcedures = 2000;

    public async Task<int> FillAsync(DemoDossiers request, string ownerConnection, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var units = await UnitsAsync(services, request, cancellationToken);
        if (units.Count == 0)
        {
            return 0;
        }

        await services.GetRequiredService<UnitOfWork>().OpenAsync([.. units.Select(unit => unit.Id)], cancellationToken);
        services.GetRequiredService<CurrentUser>().ActIn(units[0].Id, Actor.System);
        await services.GetRequiredService<LoadProceduresHandler>().HandleAsync(cancellationToken);
        await services.GetRequiredService<DemoOffPortal>().AddAsync(VietnamTime.DayOf(request.Now), request.Now, cancellationToken);
        await CommitAsync(services, cancellationToken);
        var database = services.GetRequiredService<OneStopDbContext>();
        var procedures = await database.AllVersions().Take(MostProcedures).ToListAsync(cancellationToken);
        var story = new DemoStory(request, procedures, rules, calendars.Standard, codes);
        var papers = new DemoPapers(request, new DossierCodeRules(kinds.ResultCodes));
        await using var connection = new NpgsqlConnection(ownerConnection);
        await connection.OpenAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await DemoNotes.RestAsync(connection, cancellationToken);
        await DemoRemoval.RunAsync(connection, cancellationToken);
        var (written, left) = (0, request.Dossiers);
        for (var i = 0; i < units.Count; i++)
        {
            // The first commune is the largest; the last takes what is left.
            var share = i == units.Count - 1 ? left : left / 2;
            left -= share;
            var staff = await StaffAsync(services, units[i].Id, VietnamTime.DayOf(request.Now), cancellationToken);
            var sample = await SampleAsync(services, units[i].Id, request.Sample, cancellationToken);
            var ofUnit = 0;
            foreach (var batch in story.Of(units[i], staff, share).Chunk(BatchSize))
            {
                var files = sample is { } attachmentId
                    ? batch.SelectMany((told, index) => papers.Digitise(units[i], told, ofUnit + index, attachmentId)).ToList()
                    : [];
                await WriteAsync(connection, database, batch, files, cancellationToken);
                ofUnit += batch.Length;
                written += batch.Length;
            }
        }

        await CheckAsync(connection, cancellationToken);
        await DemoNotes.NoteAsync(connection, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await AddDeskAsync(services, units, request.Now, cancellationToken);
        return written;
    }

    /// <summary>Waiting numbers of today, a review of a procedure, an impact assessment.</summary>
    private static async Task AddDeskAsync(
        IServiceProvider services,
        List<UnitInfo> units,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        foreach (var unit in units)
        {
            await services.GetRequiredService<DemoQueue>().AddAsync(unit.Id, now, cancellationToken);
            await services.GetRequiredService<DemoBurden>().AddAsync(unit.Id, now, cancellationToken);
        }

        await CommitAsync(services, cancellationToken);
    }

    private static async Task CommitAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var committed = await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, cancellationToken);
        if (committed.Failed)
        {
            throw new InvalidOperationException(committed.Errors[0].Code);
        }
    }

    public IAsyncEnumerable<RatedDossier> EndedAsync(string ownerConnection, CancellationToken cancellationToken) =>
        DemoEnded.ReadAsync(ownerConnection, cancellationToken);

    // Millions of rows wait for the checks of their foreign keys; within the commit they would run into the command's time-out.
    private static async Task CheckAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SET CONSTRAINTS ALL IMMEDIATE", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<List<UnitInfo>> UnitsAsync(
        IServiceProvider services,
        DemoDossiers request,
        CancellationToken cancellationToken
    )
    {
        await services.GetRequiredService<UnitOfWork>().OpenAsync([], cancellationToken);
        var directory = services.GetRequiredService<IUnitDirectory>();
        var units = new List<UnitInfo>();
        foreach (var code in request.UnitCodes)
        {
            if (await directory.FindByCodeAsync(code, cancellationToken) is { } unit)
            {
                units.Add(unit);
            }
        }

        return units;
    }

    private static async Task<DemoStaff> StaffAsync(
        IServiceProvider services,
        Guid unitId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var held = (await services.GetRequiredService<IPeopleDirectory>().PositionsAsync(unitId, day, cancellationToken))
            .Where(position => position.HolderId is not null)
            .ToList();
        var within = await services.GetRequiredService<IUnitDirectory>().WithinAsync(unitId, day, cancellationToken);
        var desks = within.Where(unit => unit.Name.StartsWith("Trung tâm", StringComparison.Ordinal)).Select(unit => unit.Id).ToHashSet();
        DossierActor Actor(PositionInfo position) => new(position.HolderId, position.HolderName!, unitId);
        var leaders = held.Where(position => position.Title.Contains("Chủ tịch", StringComparison.Ordinal)).ToList();
        var desk = held.Where(position => desks.Contains(position.DepartmentId)).ToList();
        return new DemoStaff([.. desk.Select(Actor)], [.. held.Except(leaders).Except(desk).Select(Actor)], [.. leaders.Select(Actor)]);
    }

    /// <summary>Keeps the sample file for a unit, in a transaction of its own; null where the request names none.</summary>
    private static async Task<Guid?> SampleAsync(IServiceProvider services, Guid unitId, string? path, CancellationToken cancellationToken)
    {
        if (path is null)
        {
            return null;
        }

        await using var content = File.OpenRead(path);
        var kept = await services
            .GetRequiredService<AttachmentBook>()
            .KeepAsync(unitId, Path.GetFileName(path), content, PaperLimits.MostBytes, cancellationToken);
        var committed = kept.Failed
            ? Result.Fail([.. kept.Errors])
            : await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, cancellationToken);
        return committed.Failed ? throw new InvalidOperationException(committed.Errors[0].Code) : kept.Value.Id;
    }

    private async Task WriteAsync(
        NpgsqlConnection connection,
        OneStopDbContext database,
        ToldDossier[] told,
        List<PaperFile> files,
        CancellationToken cancellationToken
    )
    {
        var parties = new List<DossierParty>(told.Length);
        foreach (var one in told)
        {
            var seal = await secrets.SealAsync(one.Owner.Identity!.Value, cancellationToken);
            parties.Add(new DossierParty(one.Dossier, PartyRole.Owner, one.Owner, seal));
        }

        await DemoCopy.WriteAsync(connection, database, told.Select(one => one.Dossier), cancellationToken);
        await DemoCopy.WriteAsync(connection, database, parties, cancellationToken);
        await DemoCopy.WriteAsync(connection, database, told.SelectMany(one => one.Components), cancellationToken);
        await DemoCopy.WriteAsync(connection, database, files, cancellationToken);
        await DemoCopy.WriteAsync(connection, database, told.SelectMany(one => one.Fees), cancellationToken);
        await DemoCopy.WriteAsync(connection, database, told.SelectMany(one => one.History), cancellationToken);
    }
}
