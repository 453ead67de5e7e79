using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.DataProtection;

namespace CaiCach.Host.Verbs;

/// <summary>What the verbs share: settings, exit codes, one line on stderr for a refusal.</summary>
internal static class Verb
{
    /// <summary>Exit code of a refusal or failure.</summary>
    public const int Refused = 1;

    /// <summary>Exit code of a wrong command line.</summary>
    public const int WrongUsage = 2;

    /// <summary>The rooms without the web, for work from the command line.</summary>
    /// <param name="settings">The environment's settings.</param>
    /// <param name="clock">The clock to work by; null for the machine's.</param>
    public static ServiceProvider Services(HostSettings settings, TimeProvider? clock = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging =>
            logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning)
        );
        services.AddSingleton(Configuration());
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder));
        services.AddRooms(settings);
        if (clock is not null)
        {
            services.AddSingleton(clock);
        }

        return services.BuildServiceProvider();
    }

    /// <summary>The environment's settings.</summary>
    public static IConfiguration Configuration() => new ConfigurationBuilder().AddEnvironmentVariables().Build();

    /// <summary>The settings from the environment; null, after telling so, when no database is named.</summary>
    public static async Task<HostSettings?> SettingsAsync()
    {
        var settings = HostSettings.Read(Configuration());
        if (settings is null)
        {
            await Console.Error.WriteLineAsync("Chưa có cơ sở dữ liệu: hãy chạy qua ./run hoặc ./caicach, hoặc đặt biến CAICACH_DATABASE.");
        }

        return settings;
    }

    /// <summary>Has the scope work for an authority: with its records, those of all below it and of its predecessors.</summary>
    /// <param name="scoped">The scope's services.</param>
    /// <param name="unitCode">The authority's code.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public static async Task<Result<UnitInfo>> ActForAsync(IServiceProvider scoped, string unitCode, CancellationToken cancellationToken)
    {
        var unitOfWork = scoped.GetRequiredService<UnitOfWork>();
        await unitOfWork.OpenAsync([], cancellationToken);
        var units = scoped.GetRequiredService<IUnitDirectory>();
        if (await units.FindByCodeAsync(unitCode, cancellationToken) is not { IsAuthority: true } unit)
        {
            return HostErrors.UnitNotFound(unitCode);
        }

        scoped.GetRequiredService<CurrentUser>().ActIn(unit.Id, Actor.System);
        await unitOfWork.OpenAsync([.. await units.ReachedAsync(unit.Id, cancellationToken)], cancellationToken);
        return unit;
    }

    /// <summary>Prints the refusal on one line.</summary>
    public static async Task<int> RefuseAsync(Result result)
    {
        await Console.Error.WriteLineAsync(string.Join(' ', result.Errors.Select(error => error.Message)));
        return Refused;
    }
}
