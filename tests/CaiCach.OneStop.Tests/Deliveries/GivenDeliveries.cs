using CaiCach.Foundation.Outbox;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Tests.Features;
using CaiCach.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Deliveries;

/// <summary>A commune that tells applicants and other systems, and what its outbox and sender would do.</summary>
internal static class GivenDeliveries
{
    public const string Secret = "khoa-cua-cong-tin";
    public const string WebhookSecret = "0123456789abcdef";

    /// <summary>Messages are on, by e-mail, and by SMS where a gateway is named.</summary>
    public static Task TellsAsync(
        this Commune commune,
        Uri? gateway = null,
        string takenWhen = "",
        bool isMailOn = true,
        bool tellsImported = false
    ) =>
        commune.SaveAsync(
            (services, database) =>
            {
                var now = commune.Clock.GetUtcNow();
                var setting = new MessageSetting(commune.Id);
                setting.Change(isEnabled: true, isMailOn, tellsImported, "https://motcua.example.vn/", now);
                database.Add(setting);
                if (gateway is not null)
                {
                    var input = new GatewayInput
                    {
                        IsEnabled = true,
                        Address = new Uri(gateway, "sms").ToString(),
                        HeaderName = "X-Api-Key",
                        BodyTemplate = """{"to": "{soDienThoai}", "nested": [{"text": "{noiDung}"}], "id": "{maTin}", "unicode": false}""",
                        TakenWhen = takenWhen,
                        IsUnaccented = true,
                    };
                    var sms = new MessageGateway(commune.Id, DeliveryChannel.Sms);
                    sms.Change(input, services.GetRequiredService<DeliverySecrets>().Seal(Secret), now);
                    database.Add(sms);
                }
            }
        );

    /// <summary>A webhook that hears all there is.</summary>
    public static async Task<Guid> AWebhookAsync(this Commune commune, Uri receiver, params WebhookEvent[] events)
    {
        var webhook = new Webhook(commune.Id, commune.Clock.GetUtcNow());
        webhook.Describe(new Uri(receiver, "hook").ToString(), "Kho dữ liệu", events.Length > 0 ? events : Enum.GetValues<WebhookEvent>());
        await commune.SaveAsync(
            (services, database) =>
            {
                webhook.Sign(services.GetRequiredService<DeliverySecrets>().Seal(WebhookSecret));
                database.Add(webhook);
            }
        );
        return webhook.Id;
    }

    /// <summary>A dossier whose owner left a mail box and a mobile number.</summary>
    public static async Task<string> AReachableDossierAsync(
        this Commune commune,
        string email = "dan@example.vn",
        string phone = "0912 345 678",
        string owner = "Nguyễn Thị Mẫu",
        bool hasFee = true
    )
    {
        var procedure = await commune.AProcedureAsync(hasFee: hasFee);
        return await commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                var command = new ReceiveDossierCommand
                {
                    ProcedureCode = procedure,
                    UnitId = commune.Id,
                    Owner = new TypedParty
                    {
                        Name = owner,
                        Identity = "038199012345",
                        Phone = phone,
                        Email = email,
                        Address = "Thôn Mẫu 1",
                    },
                    Papers = [new("TK", PaperKind.Original, 1), new("CS", PaperKind.Original, 1)],
                };
                var result = await services.GetRequiredService<ReceiveDossierHandler>().HandleAsync(command, CancellationToken.None);
                result.Errors.ShouldBeEmpty();
                return result.Value.Code;
            }
        );
    }

    /// <summary>The outbox's handlers hear of a dossier.</summary>
    public static async Task HearOfAsync(this Commune commune, string code)
    {
        var now = commune.Clock.GetUtcNow();
        var message = new EventMessage(Guid.CreateVersion7(), commune.Id, now, 1);
        var id = await commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().Dossiers.Where(one => one.Code == code).Select(one => one.Id).SingleAsync()
        );
        var happened = new DossierMoved(commune.Id, id, code, "Assign", 2, 4, now, null);
        await commune.InScopeAsync(async services =>
            (await services.GetRequiredService<TellApplicant>().HandleAsync(happened, message, default)).Errors.ShouldBeEmpty()
        );
        await commune.InScopeAsync(async services =>
            (await services.GetRequiredService<TellWebhooks>().HandleAsync(happened, message, default)).Errors.ShouldBeEmpty()
        );
    }

    /// <summary>The sender works on what is due of the commune.</summary>
    public static Task<int> DeliverAsync(this Commune commune) =>
        commune.InScopeAsync(services => services.GetRequiredService<DeliverySender>().SendAsync(commune.Id, CancellationToken.None));

    public static async Task HearAndDeliverAsync(this Commune commune, string code)
    {
        await commune.HearOfAsync(code);
        await commune.DeliverAsync();
    }

    public static Task<List<Delivery>> DeliveriesAsync(this Commune commune) =>
        commune.InScopeAsync(services =>
            services
                .GetRequiredService<OneStopDbContext>()
                .Deliveries.AsNoTracking()
                .Where(one => one.UnitId == commune.Id)
                .OrderBy(one => one.Sequence)
                .ThenBy(one => one.Channel)
                .ToListAsync()
        );

    public static Task<DeliveryLine?> LineAsync(this Commune commune, string way) =>
        commune.InScopeAsync(services =>
            services.GetRequiredService<OneStopDbContext>().DeliveryLines.AsNoTracking().SingleOrDefaultAsync(line => line.Way == way)
        );

    public static Task SaveAsync(this Commune commune, Action<IServiceProvider, OneStopDbContext> change) =>
        commune.InScopeAsync(async services =>
        {
            change(services, services.GetRequiredService<OneStopDbContext>());
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
        });
}
