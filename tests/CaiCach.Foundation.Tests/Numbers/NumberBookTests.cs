using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Writes;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.Foundation.Tests.Numbers;

public sealed class NumberBookTests(GroundDatabase database)
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Fact]
    public void Numbers_WhenEightWritersTakeThemAndSomeRollBack_RunFromOneWithoutGapOrDouble()
    {
        // Each writer's list says which of its transactions commit.
        var plans = Gen.ArrayOf(Gen.ArrayOf(ArbMap.Default.GeneratorFor<bool>(), 6), 8).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(6), Prop.ForAll(plans, RunAsync));

        async Task RunAsync(bool[][] writers)
        {
            await using var ground = database.Start();
            await Task.WhenAll(writers.Select(commits => WriteAsync(ground, commits)));

            var expected = writers.Sum(commits => commits.Count(commit => commit));
            var list = await ListAsync(ground, 1, 200);
            list.Total.ShouldBe(expected);
            list.Numbers.Select(number => number.Number).ShouldBe(Enumerable.Range(1, expected).Reverse());
            list.Numbers.Select(number => number.SubjectId).Distinct().Count().ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Issue_WhenNumbersWereTypedBefore_PassesOverThemAndRefusesToTakeOneTwice()
    {
        await using var ground = database.Start();
        (await TypeAsync(ground, "2/KH-UBND")).Failed.ShouldBeFalse();
        (await TypeAsync(ground, "03/KH-UBND")).Failed.ShouldBeFalse();
        (await PeekAsync(ground)).ShouldBe(1);

        (await IssueAsync(ground)).Symbol.ShouldBe("01/KH-UBND");
        (await PeekAsync(ground)).ShouldBe(4);
        (await IssueAsync(ground)).Symbol.ShouldBe("04/KH-UBND");

        var refused = await TypeAsync(ground, "04/KH-UBND");
        refused.Errors.ShouldHaveSingleItem().Code.ShouldBe("foundation.number.taken");
        refused.Errors[0].Message.ShouldContain("04/KH-UBND ngày 02/03/2026");
    }

    [Fact]
    public async Task TakeTyped_WhenTheSameDocumentTypesItAgain_KeepsItsNumber()
    {
        await using var ground = database.Start();
        var subject = Guid.CreateVersion7();
        (await TypeAsync(ground, "57/KH-UBND", subject)).Value.Number.ShouldBe(57);
        (await TypeAsync(ground, "57/KH-UBND", subject)).Value.Number.ShouldBe(57);
        (await ListAsync(ground, 1, 10)).Total.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("KH-UBND")]
    [InlineData("0/KH-UBND")]
    [InlineData("1000000/KH-UBND")]
    [InlineData("99999999999/KH-UBND")]
    [InlineData("57a/KH-UBND")]
    [InlineData("-5/KH-UBND")]
    public async Task TakeTyped_WhenItDoesNotBeginWithANumber_IsRefused(string typed)
    {
        await using var ground = database.Start();
        (await TypeAsync(ground, typed)).Errors.ShouldBe([NumberErrors.NotANumber]);
    }

    [Fact]
    public async Task Numbers_WhenTheYearOrTheSeriesIsAnother_BeginAtOne()
    {
        await using var ground = database.Start();
        await IssueAsync(ground);
        var next = await ground.AskAsync<NumberBook, IReadOnlyList<int>>(
            async (book, _) =>
                [
                    (await book.IssueAsync(ground.UnitId, "plan", Day.AddYears(1), "{number}/KH", Guid.CreateVersion7(), default)).Number,
                    (await book.IssueAsync(ground.UnitId, "report", Day, "{number}/BC", Guid.CreateVersion7(), default)).Number,
                ]
        );
        next.ShouldBe([1, 1]);
    }

    private static async Task WriteAsync(Ground ground, bool[] commits)
    {
        foreach (var commit in commits)
        {
            await ground.AskAsync<NumberBook, bool>(
                async (book, work) =>
                {
                    await book.IssueAsync(ground.UnitId, "plan", Day, "{number}/KH-UBND", Guid.CreateVersion7(), default);
                    return commit && !(await work.CommitAsync([], null, default)).Failed;
                }
            );
        }
    }

    private static Task<IssuedNumber> IssueAsync(Ground ground) =>
        ground.AskAsync<NumberBook, IssuedNumber>(
            async (book, work) =>
            {
                var issued = await book.IssueAsync(ground.UnitId, "plan", Day, "{number}/KH-UBND", Guid.CreateVersion7(), default);
                await work.CommitAsync([], null, default);
                return issued;
            }
        );

    private static Task<Result<IssuedNumber>> TypeAsync(Ground ground, string typed, Guid? subject = null) =>
        ground.AskAsync<NumberBook, Result<IssuedNumber>>(
            async (book, work) =>
            {
                var taken = await book.TakeTypedAsync(ground.UnitId, "plan", Day, typed, subject ?? Guid.CreateVersion7(), default);
                await work.CommitAsync([], null, default);
                return taken;
            }
        );

    private static Task<int> PeekAsync(Ground ground) =>
        ground.AskAsync<NumberBook, int>((book, _) => book.PeekNextAsync(ground.UnitId, "plan", 2026, default));

    private static Task<IssuedNumberPage> ListAsync(Ground ground, int page, int size) =>
        ground.AskAsync<NumberBook, IssuedNumberPage>((book, _) => book.ListAsync(ground.UnitId, "plan", 2026, page, size, default));
}
