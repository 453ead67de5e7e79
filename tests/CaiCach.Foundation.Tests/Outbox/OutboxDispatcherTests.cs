using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Foundation.Tests.Outbox;

public sealed record PaperFiled(Guid UnitId, Guid SubjectId, string Name) : IEvent;

public sealed record PaperShredded(Guid UnitId, Guid SubjectId) : IEvent;

internal sealed class Heard
{
    private readonly List<EventMessage> _messages = [];
    private readonly List<string> _names = [];

    public IReadOnlyList<EventMessage> Messages => _messages;

    public IReadOnlyList<string> Names => _names;

    public Func<PaperFiled, Result> Answer { get; set; } = _ => Result.Done();

    public void Add(EventMessage message, string name)
    {
        lock (_messages)
        {
            _messages.Add(message);
            _names.Add(name);
        }
    }
}

/// <summary>Writes something that can be counted: a number for the event's subject, committed with an event of its own.</summary>
internal sealed class NumberThePaper(NumberBook book, UnitOfWork work, Heard heard) : IEventHandler<PaperFiled>
{
    public async Task<Result> HandleAsync(PaperFiled happened, EventMessage message, CancellationToken cancellationToken)
    {
        heard.Add(message, happened.Name);
        await book.IssueAsync(message.UnitId, "paper", new DateOnly(2026, 3, 2), "{number}/KH", happened.SubjectId, cancellationToken);
        await work.CommitAsync([new PaperShredded(message.UnitId, happened.SubjectId)], null, cancellationToken);
        return heard.Answer(happened);
    }
}

/// <summary>Each test has a database of its own, because a dispatcher delivers the messages of all units.</summary>
public sealed class OutboxDispatcherTests : IAsyncLifetime
{
    private const string Undelivered = "SELECT count(*) FROM foundation.outbox_message WHERE dispatched_at IS NULL";
    private const string Numbers = "SELECT count(*) FROM foundation.issued_number";
    private const string Trail = "SELECT count(*) FROM foundation.audit_entry";

    private readonly GroundDatabase _database = new();

    public ValueTask InitializeAsync() => _database.InitializeAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Message_WhenDelivered_IsKeptTogetherWithWhatItsHandlerWrote()
    {
        await using var ground = Start();
        await ground.CommitAsync(new PaperFiled(ground.UnitId, Guid.CreateVersion7(), "Kế hoạch"));

        await DispatchAsync(ground);
        await DispatchAsync(ground);

        ground.Get<Heard>().Messages.Count.ShouldBe(1);
        (await ground.ReadAsync(Undelivered)).ShouldBe(0L);
        (await ground.ReadAsync(Numbers)).ShouldBe(1L);
        (await ground.ReadAsync(Trail)).ShouldBe(2L);
    }

    [Fact]
    public async Task Message_WhenItsHandlerFailsAfterItsCommit_LeavesNothingBehindAndComesAgainLater()
    {
        await using var ground = Start();
        var heard = ground.Get<Heard>();
        heard.Answer = _ => throw new InvalidOperationException("no paper");
        await ground.CommitAsync(new PaperFiled(ground.UnitId, Guid.CreateVersion7(), "Kế hoạch"));

        await DispatchAsync(ground);
        await DispatchAsync(ground);

        heard.Messages.Count.ShouldBe(1, "it must wait before it is tried again");
        (await ground.ReadAsync(Numbers)).ShouldBe(0L);
        (await ground.ReadAsync(Trail)).ShouldBe(1L);

        heard.Answer = _ => Result.Done();
        ground.Clock.Advance(TimeSpan.FromSeconds(11));
        await DispatchAsync(ground);

        heard.Messages.Select(message => message.Attempt).ShouldBe([1, 2]);
        heard.Messages.Select(message => message.Id).Distinct().Count().ShouldBe(1);
        (await ground.ReadAsync(Numbers)).ShouldBe(1L);
    }

    [Fact]
    public async Task Message_WhenItFailedTenTimes_StaysVisibleUntilAPersonSendsItAgain()
    {
        await using var ground = Start();
        var heard = ground.Get<Heard>();
        heard.Answer = _ => NumberErrors.NotANumber;
        await ground.CommitAsync(new PaperFiled(ground.UnitId, Guid.CreateVersion7(), "Kế hoạch"));

        for (var i = 0; i < 12; i++)
        {
            await DispatchAsync(ground);
            ground.Clock.Advance(TimeSpan.FromHours(2));
        }

        heard.Messages.Count.ShouldBe(OutboxDispatcher.MaxAttempts);
        var listed = await ground.AskAsync<OutboxQuery, StuckPage>((query, _) => query.StuckAsync(ground.UnitId, 1, 10, default));
        var stuck = listed.Messages.ShouldHaveSingleItem();
        stuck.NextAttemptAt.ShouldBeNull();
        stuck.LastError.ShouldNotBeNull().ShouldContain(NumberErrors.NotANumber.Code);

        heard.Answer = _ => Result.Done();
        (await ground.AskAsync<OutboxQuery, Result>((query, _) => query.RetryAsync(stuck.Id, default))).Failed.ShouldBeFalse();
        await DispatchAsync(ground);

        (await ground.ReadAsync(Undelivered)).ShouldBe(0L);
        (await ground.AskAsync<OutboxQuery, Result>((query, _) => query.RetryAsync(stuck.Id, default))).Errors.ShouldBe([
            OutboxErrors.NotStuck,
        ]);
    }

    [Fact]
    public async Task Messages_WhenThreeWorkersDeliverAtOnce_AreEachHandledOnce()
    {
        await using var ground = Start();
        for (var i = 0; i < 60; i++)
        {
            await ground.CommitAsync(new PaperFiled(ground.UnitId, Guid.CreateVersion7(), $"Kế hoạch {i}"));
        }

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DispatchAsync(ground)));

        ground.Get<Heard>().Messages.Select(message => message.Id).Distinct().Count().ShouldBe(60);
        (await ground.ReadAsync(Numbers)).ShouldBe(60L);
        (await ground.ReadAsync(Undelivered)).ShouldBe(0L);
    }

    [Fact]
    public async Task Message_WhenItsWorkerDied_IsDeliveredByAnotherAtOnceAndStillBeforeLaterOnes()
    {
        await using var ground = Start();
        await ground.CommitAsync(Filed("một"), Filed("hai"));
        await ground.AskAsync<UnitOfWork, Result>(
            async (work, _) =>
            {
                string[] heard = [EventNames.Of(typeof(PaperFiled))];
                (await OutboxMessages.ClaimNextAsync(work, ground.UnitId, heard, ground.Clock.GetUtcNow(), default)).ShouldNotBeNull();
                return await work.CommitAsync([], null, default);
            }
        );

        await DispatchAsync(ground);

        ground.Get<Heard>().Messages.Select(message => message.Attempt).ShouldBe([2, 1]);
        ground.Get<Heard>().Names.ShouldBe(["một", "hai"]);

        PaperFiled Filed(string name) => new(ground.UnitId, Guid.CreateVersion7(), name);
    }

    [Fact]
    public async Task Messages_WhenTheClockIsSetBack_AreToldInTheOrderOfTheirCommits()
    {
        await using var ground = Start();
        var names = Enumerable.Range(0, 12).Select(i => $"Kế hoạch {i}").ToList();
        foreach (var name in names)
        {
            await ground.CommitAsync(new PaperFiled(ground.UnitId, Guid.CreateVersion7(), name));
            ground.Clock.Advance(TimeSpan.FromSeconds(-1));
        }

        ground.Clock.Advance(TimeSpan.FromMinutes(1));
        await DispatchAsync(ground);

        ground.Get<Heard>().Names.ShouldBe(names);
    }

    [Fact]
    public async Task Message_WhenOneBeforeItFails_WaitsForItOnlyWhenItIsAboutTheSameSubject()
    {
        await using var ground = Start();
        var heard = ground.Get<Heard>();
        heard.Answer = filed => filed.Name == "hỏng" ? NumberErrors.NotANumber : Result.Done();
        var (paper, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await ground.CommitAsync(new PaperFiled(ground.UnitId, paper, "hỏng"));
        await ground.CommitAsync(new PaperFiled(ground.UnitId, paper, "sau"));
        await ground.CommitAsync(new PaperFiled(ground.UnitId, other, "khác"));

        await DispatchAsync(ground);

        heard.Names.ShouldBe(["hỏng", "khác"]);
        heard.Answer = _ => Result.Done();
        ground.Clock.Advance(TimeSpan.FromSeconds(11));
        await DispatchAsync(ground);
        heard.Names.ShouldBe(["hỏng", "khác", "hỏng", "sau"]);
        (await ground.ReadAsync(Undelivered)).ShouldBe(0L);
    }

    [Fact]
    public async Task Unit_WhenAWorkerHasItsTurn_IsLeftToIt()
    {
        await using var ground = Start();
        await ground.CommitAsync(new PaperFiled(ground.UnitId, Guid.CreateVersion7(), "Kế hoạch"));

        var delivered = await ground.AskAsync<UnitOfWork, int>(
            async (work, _) =>
            {
                (await OutboxMessages.TakeTurnAsync(work, ground.UnitId, default)).ShouldBeTrue();
                return await DispatchAsync(ground);
            }
        );

        delivered.ShouldBe(0);
        (await DispatchAsync(ground)).ShouldBe(1);
    }

    [Fact]
    public async Task Message_WhenDeliveredThirtyOneDaysAgo_IsForgottenAndAnUndeliveredOneIsNot()
    {
        await using var ground = Start();
        ground.Get<Heard>().Answer = filed => filed.Name == "hỏng" ? NumberErrors.NotANumber : Result.Done();
        await ground.CommitAsync(
            new PaperFiled(ground.UnitId, Guid.CreateVersion7(), "hỏng"),
            new PaperFiled(ground.UnitId, Guid.CreateVersion7(), "tốt")
        );
        await DispatchAsync(ground);

        ground.Clock.Advance(TimeSpan.FromDays(29));
        await ground.Get<OutboxDispatcher>().PruneAsync(default);
        (await ground.ReadAsync("SELECT count(*) FROM foundation.outbox_message WHERE event_name LIKE '%paper_filed'")).ShouldBe(2L);

        ground.Clock.Advance(TimeSpan.FromDays(2));
        await ground.Get<OutboxDispatcher>().PruneAsync(default);
        (await ground.ReadAsync("SELECT count(*) FROM foundation.outbox_message WHERE event_name LIKE '%paper_filed'")).ShouldBe(1L);
        (await ground.ReadAsync(Undelivered)).ShouldBe(1L);
    }

    private Ground Start() => _database.Start(services => services.AddSingleton<Heard>().AddEventHandler<PaperFiled, NumberThePaper>());

    private static Task<int> DispatchAsync(Ground ground) => ground.Get<OutboxDispatcher>().DispatchDueAsync(default);
}
