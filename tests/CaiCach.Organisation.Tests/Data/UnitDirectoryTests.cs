using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Tests.Data;

public sealed class UnitDirectoryTests
{
    private const string Nobody = "";
    private const string Office = "Văn phòng HĐND và UBND";
    private const string Economy = "Phòng Kinh tế";
    private const string Culture = "Phòng Văn hóa – Xã hội";
    private const string OneStop = "Trung tâm Phục vụ hành chính công";

    /// <summary>How plans print a unit's name, and the unit that is meant for certain.</summary>
    public static TheoryData<string, string> CertainNames =>
        new()
        {
            { "Phòng Kinh tế", Economy },
            { "PHÒNG KINH TẾ", Economy },
            { "  Phòng  Kinh tế ", Economy },
            { "Phong Kinh te", Economy },
            { "Phòng Văn hoá – Xã hội", Culture },
            { "Phòng Văn hóa - Xã hội", Culture },
            { "Phòng Kinh", Nobody },
            { "Phòng Tài chính", Nobody },
            { "", Nobody },
        };

    [Theory]
    [MemberData(nameof(CertainNames))]
    public async Task Match_ByTheOfficialName_IgnoresCaseDiacriticsAndDashes(string printed, string expected) =>
        ((await MatchAsync(await Given.ACommuneAsync(), printed)).Match?.Name ?? Nobody).ShouldBe(expected);

    /// <summary>How plans shorten or lengthen a unit's name, and the unit that is offered first.</summary>
    public static TheoryData<string, string> LikelyNames =>
        new()
        {
            { "TTPVHCC", OneStop },
            { "TT PVHCC xã", OneStop },
            { "Trung tâm Hành chính công", OneStop },
            { "Phòng Kinh tế xã", Economy },
            { "Công chức Văn hóa - Xã hội", Culture },
            { "Văn phòng UBND xã", Office },
        };

    [Theory]
    [MemberData(nameof(LikelyNames))]
    public async Task Match_WhenTheNameIsLikeAUnits_OffersItFirst(string printed, string expected)
    {
        var match = await MatchAsync(await Given.ACommuneAsync(), printed);

        match.Match.ShouldBeNull();
        match.Suggestions.Count.ShouldBeLessThanOrEqualTo(5);
        match.Suggestions[0].Name.ShouldBe(expected);
    }

    [Fact]
    public async Task Match_WhenTheNameIsLikeNothing_OffersNothing() =>
        (await MatchAsync(await Given.ACommuneAsync(), "Kho bạc")).Suggestions.ShouldBeEmpty();

    [Fact]
    public async Task Remember_MakesTheNameCertainForThisAuthorityAlone_UntilItMeansAnother()
    {
        var commune = await Given.ACommuneAsync();
        var other = await Given.ACommuneAsync();
        await RememberAsync(commune, commune.Departments.Office, "CC.VP-TK");
        (await MatchAsync(commune, "cc.vp-tk")).Match!.Id.ShouldBe(commune.Departments.Office);
        (await MatchAsync(other, "CC.VP-TK")).Match.ShouldBeNull();

        await RememberAsync(commune, commune.Departments.Culture, "CC.VP-TK");

        (await MatchAsync(commune, "CC.VP-TK")).Match!.Id.ShouldBe(commune.Departments.Culture);
    }

    [Fact]
    public async Task Within_OnADayBeforeTheCommuneWasFormed_IsEmpty()
    {
        var commune = await Given.ACommuneAsync();

        (await WithinAsync(commune, new DateOnly(2025, 6, 30))).ShouldBeEmpty();
        (await WithinAsync(commune, new DateOnly(2025, 7, 1))).ShouldBe(["Lãnh đạo UBND", Office, Economy, Culture, OneStop]);
    }

    private static Task<List<string>> WithinAsync(Commune commune, DateOnly day) =>
        commune.InScopeAsync(async services =>
            (await Directory(services).WithinAsync(commune.Id, day, CancellationToken.None)).Select(unit => unit.Name).ToList()
        );

    private static Task<NameMatch> MatchAsync(Commune commune, string printed) =>
        commune.InScopeAsync(async services =>
            (await Directory(services).MatchAsync(commune.Id, [printed], CancellationToken.None))[printed]
        );

    private static Task<Result> RememberAsync(Commune commune, Guid unitId, string printed) =>
        commune.InScopeAsync(async services =>
        {
            await Directory(services).RememberAsync(commune.Id, unitId, printed, CancellationToken.None);
            return await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });

    private static IUnitDirectory Directory(IServiceProvider services) => services.GetRequiredService<IUnitDirectory>();
}
