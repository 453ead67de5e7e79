using System.Text.Json;
using CaiCach.Documents.Reading;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Planning.Domain;

namespace CaiCach.Planning.Data;

/// <summary>A file that was read as a plan.</summary>
/// <param name="UnitId">The authority whose plan it is.</param>
/// <param name="FileName">As the person's file was called.</param>
/// <param name="AttachmentId">The kept file.</param>
/// <param name="Document">Its words.</param>
/// <param name="Reading">What they mean.</param>
/// <param name="Milliseconds">How long it took to read.</param>
internal sealed record ReadFile(
    Guid UnitId,
    string FileName,
    Guid AttachmentId,
    DocumentText Document,
    PlanReading Reading,
    int Milliseconds
);

/// <summary>Saves what was read of a file as a draft for review, with its source beside it.</summary>
internal sealed class DraftOfReading(
    UnitOfWork unitOfWork,
    PlanningDbContext database,
    IUnitDirectory units,
    IPeopleDirectory people,
    TimeProvider clock
)
{
    /// <summary>The draft's id; commits.</summary>
    public async Task<Result<Guid>> SaveAsync(ReadFile file, CancellationToken cancellationToken)
    {
        var (header, reading) = (file.Reading.Header, file.Reading);
        var plan = new Plan(file.UnitId, header.Title, header.Issuer, header.Period.From, header.Period.To, clock.GetUtcNow());
        plan.ProposeNumber(header.Number, PlanDraft.IssuedOn(header.IssuedOn), header.LegalBases);
        var names = await units.MatchAsync(file.UnitId, PlanDraft.Names(reading), cancellationToken);
        var positions = await people.PositionsAsync(file.UnitId, VietnamTime.Today(clock), cancellationToken);
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
                file.AttachmentId,
                file.FileName,
                DocumentTextJson.Write(file.Document),
                JsonSerializer.Serialize(reading.Warnings, EventJson.Options),
                file.Milliseconds
            )
        );
        var saved = await unitOfWork.CommitAsync(
            [new PlanImported(file.UnitId, plan.Id, file.FileName, reading.Targets.Count, reading.Tasks.Count)],
            null,
            cancellationToken
        );
        return saved.Failed ? Result<Guid>.Fail(saved.Errors) : plan.Id;
    }
}
