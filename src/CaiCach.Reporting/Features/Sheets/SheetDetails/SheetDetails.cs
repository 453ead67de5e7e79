using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Contracts;
using CaiCach.Reporting.Data;
using CaiCach.Reporting.Domain;

namespace CaiCach.Reporting.Features.Sheets.SheetDetails;

/// <summary>The figures of a sheet were entered into the other system.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Period">Its period.</param>
/// <param name="Cutoff">Which days that has.</param>
/// <param name="Seen">The lines that the person had before the eyes; refused when they are others by now.</param>
/// <param name="Note">What is worth knowing.</param>
internal sealed record RecordSheetEntryCommand(string Sheet, Period Period, PeriodCutoff Cutoff, string Seen, string? Note);

/// <summary>Keeps who entered a sheet, when, and with which figures.</summary>
internal sealed class RecordSheetEntryHandler(
    UnitOfWork unitOfWork,
    ReportingDbContext database,
    SheetDetailsQuery query,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(RecordSheetEntryCommand command, CancellationToken cancellationToken)
    {
        if (!user.MayReportFor(user.UnitId))
        {
            return ReportErrors.NotOfThisUnit;
        }

        var read = await query.ReadAsync(command.Sheet, command.Period, command.Cutoff, cancellationToken);
        if (read.Failed)
        {
            return read;
        }

        if (read.Value.Lines != command.Seen.ReplaceLineEndings("\n"))
        {
            return SheetErrors.Changed;
        }

        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        if (note?.Length > ReportLimits.SheetNoteMaxLength)
        {
            return SheetErrors.NoteTooLong;
        }

        var entry = new SheetEntry(
            user.UnitId,
            new SheetOfPeriod(command.Sheet, command.Period, command.Cutoff, read.Value.Typed),
            new SheetEnterer(user.Actor.PersonId, user.Actor.Name),
            note,
            clock.GetUtcNow()
        );
        database.SheetEntries.Add(entry);
        return await unitOfWork.CommitAsync(
            [new SheetEntered(entry.UnitId, entry.Id, entry.Sheet, entry.PeriodCode)],
            null,
            cancellationToken
        );
    }
}
