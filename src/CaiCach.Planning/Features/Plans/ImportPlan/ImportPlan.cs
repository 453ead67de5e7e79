using System.Text.Json;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Data;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Features.Plans.ImportPlan;

/// <summary>A plan document handed in for an authority.</summary>
internal sealed record ImportPlanCommand(Guid UnitId, string FileName, Stream Content);

/// <summary>Keeps the file, reads it, and saves what was read as a draft for review; a refusal saves nothing.</summary>
internal sealed class ImportPlanHandler(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    AttachmentBook attachments,
    DocumentReader documents,
    IPlanReader plans,
    IUnitDirectory units,
    IPeopleDirectory people,
    TimeProvider clock
) : IPlanImport
{
    /// <inheritdoc />
    public async Task<Result<Guid>> ImportAsync(Guid unitId, string fileName, Stream content, CancellationToken cancellationToken) =>
        await HandleAsync(new ImportPlanCommand(unitId, fileName, content), cancellationToken);

    /// <summary>The draft's id.</summary>
    public async Task<Result<Guid>> HandleAsync(ImportPlanCommand command, CancellationToken cancellationToken)
    {
        var started = clock.GetTimestamp();
        var document = await documents.ReadAsync(command.Content, null, cancellationToken);
        if (document.Refusal is { } refusal)
        {
            return new Error(refusal.Code, refusal.Message, ErrorKind.Invalid, "File");
        }

        var reading = plans.Read(document.Text!);
        if (reading.Failed)
        {
            return Result<Guid>.Fail([.. reading.Errors.Select(error => error.At("File"))]);
        }

        command.Content.Position = 0;
        var kept = await attachments.KeepAsync(
            command.UnitId,
            command.FileName,
            command.Content,
            PlanLimits.FileMaxBytes,
            cancellationToken
        );
        if (kept.Failed)
        {
            return Result<Guid>.Fail([.. kept.Errors.Select(error => error.At("File"))]);
        }

        var milliseconds = (int)clock.GetElapsedTime(started).TotalMilliseconds;
        return await SaveAsync(command, kept.Value.Id, document.Text!, reading.Value, milliseconds, cancellationToken);
    }

    private async Task<Result<Guid>> SaveAsync(
        ImportPlanCommand command,
        Guid attachmentId,
        DocumentText document,
        PlanReading reading,
        int milliseconds,
        CancellationToken cancellationToken
    )
    {
        var header = reading.Header;
        var plan = new Plan(command.UnitId, header.Title, header.Issuer, header.Period.From, header.Period.To, clock.GetUtcNow());
        plan.ProposeNumber(header.Number, PlanDraft.IssuedOn(header.IssuedOn), header.LegalBases);
        var names = await units.MatchAsync(command.UnitId, PlanDraft.Names(reading), cancellationToken);
        var positions = await people.PositionsAsync(command.UnitId, VietnamTime.Today(clock), cancellationToken);
        database.Plans.Add(plan);
        database.Targets.AddRange(
            reading.Targets.Take(PlanLimits.TargetsMaxCount).Select((target, index) => PlanDraft.Target(plan, target, index))
        );
        database.Tasks.AddRange(
            reading.Tasks.Take(PlanLimits.TasksMaxCount).Select((task, index) => PlanDraft.Task(plan, task, index, names, positions))
        );
        database.Sources.Add(
            new PlanSource(
                plan,
                attachmentId,
                command.FileName,
                DocumentTextJson.Write(document),
                JsonSerializer.Serialize(reading.Warnings, EventJson.Options),
                milliseconds
            )
        );
        var saved = await unitOfWork.CommitAsync(
            [new PlanImported(command.UnitId, plan.Id, command.FileName, reading.Targets.Count, reading.Tasks.Count)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : plan.Id;
    }
}
