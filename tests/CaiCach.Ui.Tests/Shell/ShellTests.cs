using AngleSharp.Dom;
using CaiCach.Foundation.Units;
using CaiCach.Ui.Shell;

namespace CaiCach.Ui.Tests.Shell;

public sealed class ShellTests
{
    private static readonly Guid Commune = Guid.CreateVersion7();

    [Theory]
    [InlineData("/", "/")]
    [InlineData("/ke-hoach", "/ke-hoach")]
    [InlineData("/ke-hoach/nhiem-vu/1", "/ke-hoach/nhiem-vu")]
    [InlineData("/KE-HOACH/2026", "/ke-hoach")]
    [InlineData("/ke-hoach-khac", null)]
    [InlineData("/quan-tri", null)]
    public void ActiveEntry_IsTheLongestThatHoldsThePath(string path, string? href)
    {
        NavigationItem[] items =
        [
            new(NavigationPlace.MyWork, "/"),
            new(NavigationPlace.Plans, "/ke-hoach"),
            new(NavigationPlace.Registers, "/ke-hoach/nhiem-vu"),
        ];
        ShellModel.ActiveOf(items, path)?.Href.ShouldBe(href);
        (ShellModel.ActiveOf(items, path) is null).ShouldBe(href is null);
    }

    [Theory]
    [InlineData("Hoàng Thị Ngân", "HN")]
    [InlineData("đỗ  an", "ĐA")]
    [InlineData("Ngân", "N")]
    [InlineData("", "")]
    public void Initials_AreThoseOfFamilyAndGivenName(string name, string initials) =>
        new ShellPerson(name, "").Initials.ShouldBe(initials);

    [Theory]
    [InlineData(Role.Officer, "Việc của tôi|Kế hoạch|Chỉ tiêu5 việc đang chờ")]
    [InlineData(Role.Administrator, "Việc của tôi|Chỉ tiêu5 việc đang chờ|Quản trị")]
    public async Task Navigation_ForARole_ShowsInOrderWhatItOpens(Role role, string entries)
    {
        await using var app = await StartAsync(role);
        var page = await FrameAsync(app, "/thu/khung");
        page.QuerySelectorAll(".cc-side .cc-nav").Select(entry => entry.TextContent.Trim()).ShouldBe(entries.Split('|'));
        page.QuerySelectorAll(".cc-side .on").ShouldBeEmpty();
        page.QuerySelectorAll(".cc-bottom .cc-nav").Select(entry => entry.TextContent.Trim()).ShouldBe(entries.Split('|'));
        page.QuerySelector(".cc-practice").ShouldNotBeNull();
        page.QuerySelector(".cc-switch")!.TextContent.ShouldBe("UBND xã Thử");
        page.QuerySelector(".cc-person form")!.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Frame_WhenNobodyIsSignedIn_OffersNothing()
    {
        await using var app = await StartAsync(null);
        var page = await FrameAsync(app, "/thu/khung");
        page.QuerySelectorAll(".cc-nav, .cc-switch, .cc-person, .cc-search, form").ShouldBeEmpty();
        page.QuerySelector("h1")!.TextContent.ShouldBe("Khung");
    }

    private static async Task<IDocument> FrameAsync(WebApplication app, string path)
    {
        using var browser = KitHost.Browser(app);
        using var response = await browser.GetAsync(new Uri(path, UriKind.Relative));
        return await KitHost.ReadAsync(response);
    }

    private static Task<WebApplication> StartAsync(Role? role) =>
        KitHost.StartAsync(
            Environments.Production,
            services =>
            {
                services.AddNavigation(NavigationPlace.Administration, "/quan-tri", Role.Administrator);
                services.AddNavigation(NavigationPlace.Plans, "/ke-hoach", Role.Officer, Role.Coordinator);
                services.AddNavigation(NavigationPlace.MyWork, "/");
                services.AddSingleton<INavigationSource>(new Counting());
                services.AddSingleton<IShellUnits>(new PracticeUnit());
                services.AddScoped(_ => Person(role));
            }
        );

    private static CurrentUser Person(Role? role)
    {
        var user = new CurrentUser();
        if (role is { } held)
        {
            user.SignIn(
                new UserAccess(
                    new Actor(Commune, Commune, "Cà Thị Thử"),
                    "thu",
                    Commune,
                    [],
                    [],
                    [new RoleGrant(held, Commune)],
                    [Commune],
                    false
                )
            );
        }

        return user;
    }

    private sealed class Counting : INavigationSource
    {
        public Task<IReadOnlyList<NavigationItem>> GetAsync(HttpContext httpContext, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<NavigationItem>>([new NavigationItem(NavigationPlace.Indicators, "/chi-tieu", 5)]);
    }

    private sealed class PracticeUnit : IShellUnits
    {
        public Task<ShellUnit?> NameAsync(Guid unitId, CancellationToken cancellationToken) =>
            Task.FromResult<ShellUnit?>(new ShellUnit(unitId, "thu", "UBND xã Thử", true));

        public Task<IReadOnlyList<ShellUnit>> ListAsync(string? words, int limit, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ShellUnit>>([]);
    }
}
