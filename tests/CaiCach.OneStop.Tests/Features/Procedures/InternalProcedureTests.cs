using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Procedures;

/// <summary>The catalogue is everybody's, so each test has a database of its own.</summary>
public sealed class InternalProcedureTests : IAsyncLifetime
{
    private readonly Harness _own = new();
    private Commune _commune = null!;
    private TestUser _keeper = null!;

    public async ValueTask InitializeAsync()
    {
        _commune = await _own.ACommuneAsync();
        _keeper = await _commune.SignInAsync(Role.Administrator);
        await (await _keeper.GetAsync("/mot-cua/thu-tuc")).PostFormAsync("form[action*='Load']");
    }

    public ValueTask DisposeAsync() => _own.DisposeAsync();

    [Fact]
    public async Task InternalOne_IsListedForOfficialsAndShownToNoVisitor()
    {
        var found = await _commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Procedures.AsNoTracking()
                .Where(one => one.Kind == ProcedureKind.Internal)
                .ToListAsync()
        );
        found.ShouldNotBeEmpty();
        var (code, name) = (found[0].Code, found[0].Name);
        var visitor = await _commune.AVisitorAsync();

        (await _keeper.GetAsync("/mot-cua/thu-tuc?loai=Internal&congBo=false")).Texts("tbody td.cc-code").Count.ShouldBe(found.Count);
        (await _keeper.GetAsync("/mot-cua/thu-tuc?loai=Internal&congBo=true")).ShouldSay("Không có thủ tục nào");
        (await _keeper.GetAsync("/mot-cua/thu-tuc?loai=Public")).ShouldNotSay(name);
        (await _keeper.GetAsync($"/mot-cua/thu-tuc/{code}")).ShouldSay("Nội bộ cơ quan nhà nước");
        (await visitor.GetAsync($"/thu-tuc/{code}")).ShouldBeNotFound();
        (await visitor.GetAsync($"/nop-ho-so/{code}")).ShouldBeNotFound();
        (await visitor.GetAsync($"/thu-tuc?tim={code}")).ShouldNotSay(name);
        (await visitor.GetAsync("/thu-tuc/phi-le-phi")).ShouldNotSay(name);
        (await visitor.Client.GetStringAsync("/sitemap.xml")).ShouldNotContain(code);
        (await visitor.Client.GetStringAsync("/thu-tuc/moi.rss")).ShouldNotContain(name);
    }

    [Fact]
    public async Task PublicOne_IsNotMadeInternalWhileItsVersionIsForCitizens()
    {
        var code = await _commune.AProcedureAsync();

        var refused = await (await _keeper.GetAsync($"/mot-cua/thu-tuc/them?ma={code}")).PostFormAsync(
            "button.main[type=submit]",
            ("IsInternal", true)
        );

        refused.ShouldSay("dành cho người dân, doanh nghiệp, có thu phí");
    }

    [Theory]
    [InlineData(nameof(ApplicantKind.StateAgency), false, false, null)]
    [InlineData(nameof(ApplicantKind.OtherOrganisation), false, false, null)]
    [InlineData(nameof(ApplicantKind.Citizen), false, false, "onestop.procedure.internal_applicants")]
    [InlineData(nameof(ApplicantKind.StateAgency), true, false, "onestop.procedure.internal_offered")]
    [InlineData(nameof(ApplicantKind.StateAgency), false, true, "onestop.procedure.internal_offered")]
    public void Rules_KeepAnInternalOneBetweenAgencies(string applicant, bool isOnPortal, bool isForBusinesses, string? code)
    {
        var content = new ProcedureContent(
            ["Quyết định 1085/QĐ-TTg"],
            [Enum.Parse<ApplicantKind>(applicant)],
            null,
            [],
            TimeLimit.Unlimited,
            null,
            [],
            [new("KQ", "Văn bản", true)],
            OnlineLevel.Information,
            new ProcedureFlags(false, false, isForBusinesses, false, false, isOnPortal, false, false)
        );

        ProcedureRules.Broken(ProcedureKind.Internal, content).Select(error => error.Code).FirstOrDefault().ShouldBe(code);
        ProcedureRules.Broken(ProcedureKind.Public, content).ShouldBeEmpty();
    }
}
