using System.CommandLine;
using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using CaiCach.OneStop.Contracts;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Contracts;
using CaiCach.Reporting.Contracts;
using CaiCach.Voice.Contracts;

namespace CaiCach.Host.Verbs;

/// <summary><c>demo</c>: fills an empty database with the made-up communes and their sample plans.</summary>
internal static class DemoVerb
{
    /// <summary>The commune whose plan is left as it was read, to be reviewed and issued by whoever tries the program.</summary>
    private const string StillDraft = "HS.PL";

    /// <summary>Dossiers of the first start: enough for full lists, few enough for a quick start.</summary>
    private const int UsualDossiers = 900;

    /// <summary>The file that stands for every digitised paper.</summary>
    private const string SamplePaper = "giay-to-minh-hoa.pdf";

    /// <summary>The communes, the largest first.</summary>
    private static readonly string[] Communes = ["HS.ST", "HS.BA", "HS.PL"];

    /// <summary>The commune whose receptionist gets a token, to try the API with.</summary>
    private const string WithToken = "HS.ST";

    private const string TokenName = "Dữ liệu minh họa";

    /// <summary>The day on which the sample plans are read in: the first working Monday of their year.</summary>
    private static readonly DateOnly PlansRead = new(2026, 1, 5);

    public static Command Create()
    {
        var years = new Option<int>("--years")
        {
            Description = "số năm hồ sơ một cửa tính ngược từ hôm nay, 1 đến 10",
            DefaultValueFactory = _ => 1,
        };
        var dossiers = new Option<int?>("--dossiers")
        {
            Description = "số hồ sơ một cửa, đến 1.000.000; nạp lại thì thay hồ sơ minh họa cũ",
        };
        var verb = new Command("demo", "nạp các xã minh họa vào cơ sở dữ liệu trống, hoặc hồ sơ một cửa minh họa") { years, dossiers };
        verb.SetAction((parsed, cancellationToken) => FillAsync(parsed.GetValue(years), parsed.GetValue(dossiers), cancellationToken));
        return verb;
    }

    private static async Task<int> FillAsync(int years, int? dossiers, CancellationToken cancellationToken)
    {
        if (years is < 1 or > 10 || dossiers is < 0 or > 1_000_000)
        {
            await Console.Error.WriteLineAsync("--years từ 1 đến 10, --dossiers từ 0 đến 1.000.000.");
            return Verb.WrongUsage;
        }

        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        var clock = new DemoClock(TimeProvider.System.GetUtcNow());
        await using var services = Verb.Services(settings, clock);
        var accounts = await MakeOrganisationAsync(services, cancellationToken);
        if (accounts.Count == 0 && dossiers is not null)
        {
            return await FillDossiersAsync(services, settings, years, dossiers.Value, cancellationToken);
        }

        if (accounts.Count == 0)
        {
            Console.WriteLine("Cơ sở dữ liệu đã có đơn vị, không nạp thêm dữ liệu minh họa.");
            return 0;
        }

        foreach (var account in accounts)
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{account.UserName}  {account.Password}  {account.PersonName}, {account.Title}"
                )
            );
        }

        if (await PrintTokenAsync(services, accounts, cancellationToken) is { Failed: true } withoutToken)
        {
            return await Verb.RefuseAsync(withoutToken);
        }

        await FillDossiersAsync(services, settings, years, dossiers ?? UsualDossiers, cancellationToken);
        var sample = Path.Combine(AppContext.BaseDirectory, "samples");
        if (!Directory.Exists(sample))
        {
            return 0;
        }

        foreach (var file in Directory.EnumerateFiles(sample, "*.docx").Order(StringComparer.Ordinal))
        {
            var coordinator = accounts.FirstOrDefault(account =>
                account.Roles.Contains(Role.Coordinator) && file.Contains(SampleOf(account), StringComparison.Ordinal)
            );
            if (coordinator is null)
            {
                continue;
            }

            clock.StandAt(VietnamTime.At(PlansRead, new TimeOnly(9, 0)));
            if (await ImportAsync(services, coordinator, file, cancellationToken) is { Failed: true } refused)
            {
                return await Verb.RefuseAsync(refused);
            }

            if (coordinator.UnitCode != StillDraft)
            {
                await services
                    .GetRequiredService<IPlanningDemo>()
                    .LiveAsync([.. accounts.Where(account => account.UnitId == coordinator.UnitId)], clock, cancellationToken);
            }
        }

        clock.StandAt(clock.End);
        var reports = await services.GetRequiredService<IReportingDemo>().LiveAsync(accounts, Communes, Paper(), clock, cancellationToken);
        Console.WriteLine($"Đã lập và ban hành {reports} báo cáo minh họa.");
        return 0;
    }

    /// <summary>The file that stands for papers and evidence; null where the samples are not there.</summary>
    private static string? Paper()
    {
        var paper = Path.Combine(AppContext.BaseDirectory, "samples", SamplePaper);
        return File.Exists(paper) ? paper : null;
    }

    private static async Task<int> FillDossiersAsync(
        ServiceProvider services,
        HostSettings settings,
        int years,
        int dossiers,
        CancellationToken cancellationToken
    )
    {
        var request = new DemoDossiers(Communes, years, dossiers, TimeProvider.System.GetUtcNow(), Paper());
        var written = await services.GetRequiredService<IOneStopDemo>().FillAsync(request, settings.Owner, cancellationToken);
        Console.WriteLine($"Đã nạp {written} hồ sơ một cửa minh họa.");
        var rated = await services.GetRequiredService<IVoiceDemo>().FillAsync(request.Now, settings.Owner, cancellationToken);
        Console.WriteLine($"Đã nạp {rated} đánh giá minh họa.");
        // From here on figures are read; without the counts each reading would go through all that was filled in.
        var counts = services.GetRequiredService<IFigureCounts>();
        await counts.FoldAsync(cancellationToken);
        await counts.KeepAsync(cancellationToken);
        return 0;
    }

    private static async Task<Result> PrintTokenAsync(
        ServiceProvider services,
        IReadOnlyList<DemoAccount> accounts,
        CancellationToken cancellationToken
    )
    {
        var receptionist = accounts.First(account => account.UnitCode == WithToken && account.Roles.Contains(Role.Receptionist));
        var made = await TokenVerb.MakeAsync(services, receptionist.UserName, TokenName, cancellationToken);
        if (!made.Failed)
        {
            Console.WriteLine($"Mã truy cập API của {receptionist.UserName}: {made.Value.Token}");
        }

        return made;
    }

    private static string SampleOf(DemoAccount account) =>
        account.UnitCode switch
        {
            "HS.ST" => "son-thuy",
            "HS.BA" => "binh-an",
            "HS.PL" => "phu-loc-dong",
            _ => "không có",
        };

    private static async Task<IReadOnlyList<DemoAccount>> MakeOrganisationAsync(
        ServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([], cancellationToken);
        return await scope.ServiceProvider.GetRequiredService<IOrganisationDemo>().MakeAsync(cancellationToken);
    }

    private static async Task<Result> ImportAsync(
        ServiceProvider services,
        DemoAccount account,
        string file,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(account.Access);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync([account.UnitId], cancellationToken);
        await using var content = File.OpenRead(file);
        return await scope
            .ServiceProvider.GetRequiredService<IPlanImport>()
            .ImportAsync(account.UnitId, Path.GetFileName(file), content, cancellationToken);
    }
}
