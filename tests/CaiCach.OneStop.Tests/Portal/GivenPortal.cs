using CaiCach.Foundation.Jobs;
using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Portal;
using CaiCach.OneStop.Tests.Features.Imports;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaiCach.OneStop.Tests.Portal;

/// <summary>A commune on the way to the double, and what its outbox and sender would do.</summary>
internal static class GivenPortal
{
    /// <summary>Where the Portal fetches files.</summary>
    public const string Site = "https://motcua.example.vn";

    /// <summary>Long, so that a busy machine fails no test; those that wait for it say less.</summary>
    private const int TimeoutSeconds = 60;

    public static PortalSettingInput SettingOf(PortalDouble portal) =>
        new()
        {
            IsEnabled = true,
            AdapterUrl = new Uri(portal.Address, "adapter").ToString(),
            AuthEndpoint = "dang-nhap",
            IntegrationEndpoint = "/tich-hop",
            DestinationCode = PortalDouble.Destination,
            AgencyCode = PortalDouble.Agency,
            UserName = PortalDouble.UserName,
            Site = Site,
            TimeoutSeconds = TimeoutSeconds,
        };

    public static Task ConnectAsync(
        this Commune commune,
        PortalDouble portal,
        string password = PortalDouble.Password,
        int timeoutSeconds = TimeoutSeconds,
        string site = Site
    ) =>
        commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var setting = await database.PortalSettings.SingleOrDefaultAsync(one => one.UnitId == commune.Id);
            if (setting is null)
            {
                setting = new PortalSetting(commune.Id);
                database.Add(setting);
            }

            var content = (await services.GetRequiredService<SecretNumbers>().SealAsync(password, CancellationToken.None)).Content;
            setting.Change(SettingOf(portal) with { TimeoutSeconds = timeoutSeconds, Site = site }, content, commune.Clock.GetUtcNow());
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
        });

    /// <summary>The outbox's handler hears of a dossier.</summary>
    public static Task HearAsync(this Commune commune, string code) =>
        commune.InScopeAsync(async services =>
        {
            var dossier = await services
                .GetRequiredService<OneStopDbContext>()
                .Dossiers.AsNoTracking()
                .SingleAsync(one => one.Code == code);
            var happened = new DossierMoved(commune.Id, dossier.Id, code, "Assign", 2, 4, commune.Clock.GetUtcNow(), null);
            var message = new EventMessage(Guid.CreateVersion7(), commune.Id, commune.Clock.GetUtcNow(), 1);
            (await services.GetRequiredService<TellPortal>().HandleAsync(happened, message, CancellationToken.None)).Errors.ShouldBeEmpty();
        });

    /// <summary>The outbox's handler hears that a result was digitised without anything else happening.</summary>
    public static Task HearResultAsync(this Commune commune, string code, DateTimeOffset recordedAt) =>
        commune.InScopeAsync(async services =>
        {
            var dossier = await services
                .GetRequiredService<OneStopDbContext>()
                .Dossiers.AsNoTracking()
                .SingleAsync(one => one.Code == code);
            var message = new EventMessage(Guid.CreateVersion7(), commune.Id, recordedAt, 1);
            var happened = new ResultDigitised(commune.Id, dossier.Id, "KQ", 1);
            (await services.GetRequiredService<TellPortal>().HandleAsync(happened, message, CancellationToken.None)).Errors.ShouldBeEmpty();
        });

    /// <summary>The sender works on what is due of the commune.</summary>
    public static Task<int> SendAsync(this Commune commune, CancellationToken cancellationToken = default) =>
        commune.InScopeAsync(services => services.GetRequiredService<PortalSender>().SendAsync(commune.Id, cancellationToken));

    public static async Task HearAndSendAsync(this Commune commune, string code)
    {
        await commune.HearAsync(code);
        await commune.SendAsync();
    }

    public static Task<List<PortalMessage>> MessagesAsync(this Commune commune) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .PortalMessages.AsNoTracking()
                .OrderBy(message => message.Kind)
                .ThenBy(message => message.Sequence)
                .ThenBy(message => message.Revision)
                .ToListAsync()
        );

    public static async Task<List<PortalMessageState>> StatesAsync(this Commune commune) =>
        [.. (await commune.MessagesAsync()).Select(message => message.State)];

    /// <summary>The Portal is asked for questions, as once an hour.</summary>
    public static async Task AskAsync(this Commune commune)
    {
        await commune.InScopeAsync(async services =>
        {
            await using var command = new NpgsqlCommand(
                "INSERT INTO one_stop.portal_round (unit_id, asked_at) VALUES ($1, $2) ON CONFLICT (unit_id) DO UPDATE SET asked_at = $2",
                services.GetRequiredService<UnitOfWork>().Connection
            )
            {
                Parameters =
                {
                    new() { Value = commune.Id },
                    new() { Value = commune.Clock.GetUtcNow() },
                },
            };
            await command.ExecuteNonQueryAsync();
            await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, AskQuestionsJob.Kind, new AskQuestionsPayload(commune.Clock.GetUtcNow()), CancellationToken.None);
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
        });
        await commune.RunJobsAsync();
    }

    /// <summary>A night is over and compared.</summary>
    public static async Task NightAsync(this Harness harness, Commune commune, DateOnly day)
    {
        commune.Clock.MoveTo(day, new TimeOnly(2, 5));
        await commune.InScopeAsync(async services =>
        {
            await services
                .GetRequiredService<JobQueue>()
                .EnqueueAsync(commune.Id, ComparePortalJob.Kind, new ComparePortalPayload(day), CancellationToken.None);
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
        });
        await harness.RunJobsAsync(commune.Clock);
    }
}
