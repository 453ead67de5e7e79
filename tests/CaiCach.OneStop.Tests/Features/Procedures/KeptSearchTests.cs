using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Procedures.EditProcedure;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

/// <summary>The search over procedures is kept while they stay as they are.</summary>
public sealed class KeptSearchTests
{
    [Fact]
    public async Task Search_IsKeptWhileNothingChanges_AndMadeAnewAfterAnEdit()
    {
        var commune = await Given.ACommuneAsync();
        string[] codes = [await commune.AProcedureAsync(), await commune.AProcedureAsync()];
        var index = new ProcedureIndex();

        var first = index.Over(await ReadAsync(commune, codes));
        index.Over(await ReadAsync(commune, codes)).ShouldBeSameAs(first);
        index.Over(await ReadAsync(commune, codes[..1])).ShouldNotBeSameAs(first, "what one unit sees is another set");
        index.Over(await ReadAsync(commune, codes)).ShouldBeSameAs(first);
        await RenameAsync(commune, codes[0], "Xác nhận chuyện chưa từng nghe");
        var renamed = await ReadAsync(commune, codes);

        index.Over(renamed).ShouldNotBeSameAs(first);
        index.Find(renamed, "chuyen chua tung nghe", 5).ShouldBe([codes[0]]);
        (await (await commune.SignInAsync(Role.Receptionist)).GetAsync("/mot-cua/tiep-nhan?tim=chuyen+chua+tung+nghe")).ShouldSay(
            "Xác nhận chuyện chưa từng nghe"
        );
    }

    [Fact]
    public async Task Search_WhenManySetsAreAskedFor_KeepsTheLastUsed()
    {
        var commune = await Given.ACommuneAsync();
        var one = await ReadAsync(commune, [await commune.AProcedureAsync()]);
        var index = new ProcedureIndex();
        var first = index.Over(one);

        foreach (var count in Enumerable.Range(2, 15))
        {
            index.Over([.. Enumerable.Repeat(one[0], count)]);
            index.Over(one).ShouldBeSameAs(first);
        }

        foreach (var count in Enumerable.Range(20, 16))
        {
            index.Over([.. Enumerable.Repeat(one[0], count)]);
        }

        index.Over(one).ShouldNotBeSameAs(first);
    }

    private static Task<List<Procedure>> ReadAsync(Commune commune, string[] codes) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Procedures.AsNoTracking()
                .Where(procedure => codes.Contains(procedure.Code))
                .OrderBy(procedure => procedure.Code)
                .ToListAsync()
        );

    private static async Task RenameAsync(Commune commune, string code, string name)
    {
        var known = (await ReadAsync(commune, [code]))[0];
        var saved = await commune.ActAsync(
            Role.Administrator,
            services =>
                services
                    .GetRequiredService<EditProcedureHandler>()
                    .HandleAsync(
                        new EditProcedureCommand(code, known.Revision, known.Description with { Name = name }),
                        CancellationToken.None
                    )
        );
        saved.Errors.ShouldBeEmpty();
    }
}
