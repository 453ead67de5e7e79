using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CaiCach.Foundation.Tests.Writes;

public sealed class UnitOfWorkTests(GroundDatabase database) : IAsyncLifetime
{
    private static readonly Error CodeTaken = new("trial.code_taken", "Mã đã dùng.");
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal) { ["uq_note_code"] = CodeTaken };
    private readonly Ground _ground = database.Start();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _ground.DisposeAsync();

    [Fact]
    public async Task Commit_WritesTheChangeItsAuditEntryAndItsMessage()
    {
        var note = NewNote("A");

        (await SaveAsync(note)).Failed.ShouldBeFalse();

        (await _ground.ReadAsync("SELECT count(*) FROM trial.note")).ShouldBe(1L);
        (await _ground.ReadAsync("SELECT string_agg(event_name, ' ') FROM foundation.outbox_message")).ShouldBe("foundation.note_written");
        (
            await _ground.ReadAsync("SELECT person_name || ' · ' || reason || ' · ' || (data ->> 'subjectId') FROM foundation.audit_entry")
        ).ShouldBe($"Lê Thị Bình · vì cần · {note.Id}");
    }

    [Fact]
    public async Task Commit_WhenAConstraintRefuses_LeavesNothingAndCanBeReadAndTriedAgain()
    {
        await SaveAsync(NewNote("A"));

        await _ground.AskAsync<TrialDbContext, bool>(
            async (trial, work) =>
            {
                trial.Notes.Add(NewNote("B"));
                trial.Notes.Add(NewNote("A"));
                var refused = await work.CommitAsync([Written()], null, CancellationToken.None, Constraints);
                refused.Errors.ShouldBe([CodeTaken]);
                (await trial.Notes.Select(note => note.Code).ToListAsync()).ShouldBe(["A"]);

                trial.Notes.Add(NewNote("C"));
                (await work.CommitAsync([Written()], null, CancellationToken.None, Constraints)).Failed.ShouldBeFalse();
                return true;
            }
        );

        (await _ground.ReadAsync("SELECT string_agg(code, ' ' ORDER BY code) FROM trial.note")).ShouldBe("A C");
        (await _ground.ReadAsync("SELECT count(*) FROM foundation.audit_entry")).ShouldBe(2L);
        (await _ground.ReadAsync("SELECT count(*) FROM foundation.outbox_message")).ShouldBe(2L);
    }

    [Fact]
    public async Task Commit_WhenTheTrailRefusesTheEvent_LeavesNothingOfTheChangeEither()
    {
        var thrown = await Should.ThrowAsync<PostgresException>(() =>
            _ground.AskAsync<TrialDbContext, Result>(
                (trial, work) =>
                {
                    trial.Notes.Add(NewNote("A"));
                    return work.CommitAsync([new NoteWritten(Guid.CreateVersion7(), Guid.CreateVersion7())], null, CancellationToken.None);
                }
            )
        );

        thrown.SqlState.ShouldBe(PostgresErrorCodes.InsufficientPrivilege);
        (await _ground.ReadAsync("SELECT count(*) FROM trial.note")).ShouldBe(0L);
    }

    [Fact]
    public async Task Commit_WhenSomeoneElseWasFaster_IsRefusedAndKeepsTheirs()
    {
        await SaveAsync(NewNote("A"));

        var refused = await _ground.AskAsync<TrialDbContext, Result>(
            async (trial, work) =>
            {
                var mine = await trial.Notes.SingleAsync();
                await ChangeAsync("của người khác");
                mine.Text = "của tôi";
                var result = await work.CommitAsync([Written()], null, CancellationToken.None);
                (await trial.Notes.SingleAsync()).Text.ShouldBe("của người khác");
                return result;
            }
        );

        refused.Errors.ShouldBe([DataErrors.Changed]);
        (await _ground.ReadAsync("SELECT text FROM trial.note")).ShouldBe("của người khác");
        (await _ground.ReadAsync("SELECT count(*) FROM foundation.audit_entry")).ShouldBe(2L);
    }

    [Fact]
    public async Task Work_WhenItIsNotCommitted_IsGone()
    {
        await _ground.AskAsync<TrialDbContext, int>(
            (trial, _) =>
            {
                trial.Notes.Add(NewNote("A"));
                return trial.SaveChangesAsync();
            }
        );

        (await _ground.ReadAsync("SELECT count(*) FROM trial.note")).ShouldBe(0L);
    }

    private Note NewNote(string code) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            UnitId = _ground.UnitId,
            Code = code,
            Text = "",
        };

    private NoteWritten Written() => new(_ground.UnitId, Guid.CreateVersion7());

    private Task<Result> SaveAsync(Note note) =>
        _ground.AskAsync<TrialDbContext, Result>(
            (trial, work) =>
            {
                trial.Notes.Add(note);
                return work.CommitAsync([new NoteWritten(note.UnitId, note.Id)], "vì cần", CancellationToken.None);
            }
        );

    private Task<Result> ChangeAsync(string text) =>
        _ground.AskAsync<TrialDbContext, Result>(
            async (trial, work) =>
            {
                (await trial.Notes.SingleAsync()).Text = text;
                return await work.CommitAsync([Written()], null, CancellationToken.None);
            }
        );
}
