using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;

namespace CaiCach.Foundation.Tests.Writes;

public sealed class IdempotencyTests(GroundDatabase database)
{
    private static readonly string Body = Idempotency.HashOf("a"u8);

    [Fact]
    public async Task Request_WhenSentAgain_IsDoneOnceAndGetsTheFirstAnswer()
    {
        await using var ground = database.Start();
        var first = await SendAsync(ground, "key", Body);
        var again = await SendAsync(ground, "key", Body);

        again.Value.ShouldBe(first.Value);
        (await NumbersAsync(ground)).ShouldBe(1L);
    }

    [Fact]
    public async Task Request_WhenSentEightTimesAtOnce_IsDoneOnce()
    {
        await using var ground = database.Start();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(ground, "key", Body)));

        answers.Select(answer => answer.Value).Distinct().Count().ShouldBe(1);
        (await NumbersAsync(ground)).ShouldBe(1L);
    }

    [Fact]
    public async Task Request_WhenItsKeyWasUsedForAnotherBody_IsAConflict()
    {
        await using var ground = database.Start();
        await SendAsync(ground, "key", Body);

        (await SendAsync(ground, "key", Idempotency.HashOf("b"u8))).Errors.ShouldBe([IdempotencyErrors.KeyReused]);
        (await NumbersAsync(ground)).ShouldBe(1L);
    }

    [Fact]
    public async Task Request_WhenRefused_LeavesItsKeyFreeAndNothingWritten()
    {
        await using var ground = database.Start();
        (await SendAsync(ground, "key", Body, NumberErrors.NotANumber)).Errors.ShouldBe([NumberErrors.NotANumber]);
        (await NumbersAsync(ground)).ShouldBe(0L);

        (await SendAsync(ground, "key", Idempotency.HashOf("b"u8))).Value.Number.ShouldBe(1);
    }

    [Fact]
    public async Task Request_WhenAnotherUnitHasTheSameKey_IsDone()
    {
        await using var ground = database.Start();
        await using var other = database.Start();
        await SendAsync(ground, "key", Body);
        await SendAsync(other, "key", Body);

        (await NumbersAsync(other)).ShouldBe(1L);
    }

    [Fact]
    public async Task Request_WhenItsKeyIsTooLong_IsRefused()
    {
        await using var ground = database.Start();
        var key = new string('k', Idempotency.KeyMaxLength + 1);
        (await SendAsync(ground, key, Body)).Errors.ShouldBe([IdempotencyErrors.KeyInvalid]);
    }

    private static Task<Result<IssuedNumber>> SendAsync(Ground ground, string key, string hash, Error? refusal = null) =>
        ground.AskAsync<Idempotency, Result<IssuedNumber>>(
            (keys, work) =>
                keys.IdempotentAsync<IssuedNumber>(
                    ground.UnitId,
                    key,
                    hash,
                    async cancellationToken =>
                    {
                        var book = new NumberBook(work, ground.Clock);
                        var number = await book.IssueAsync(
                            ground.UnitId,
                            "plan",
                            new DateOnly(2026, 3, 2),
                            "{number}/KH",
                            Guid.CreateVersion7(),
                            cancellationToken
                        );
                        await work.CommitAsync([], null, cancellationToken);
                        return refusal is null ? number : refusal;
                    },
                    CancellationToken.None
                )
        );

    private static Task<object?> NumbersAsync(Ground ground) => ground.ReadAsync("SELECT count(*) FROM foundation.issued_number");
}
