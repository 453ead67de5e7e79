using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Messages;
using CaiCach.OneStop.Features.Messages.EditTemplate;
using CaiCach.OneStop.Features.Messages.KeepGateway;
using CaiCach.OneStop.Features.Messages.KeepMessageSetting;
using CaiCach.OneStop.Features.Messages.MessageList;
using CaiCach.OneStop.Features.Webhooks.WebhookDetails;
using CaiCach.OneStop.Features.Webhooks.WebhookList;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Deliveries;

/// <summary>What the room adds for messages to applicants and webhooks.</summary>
internal static class DeliveryParts
{
    public static void AddDeliveries(this IServiceCollection services)
    {
        services.AddSingleton(provider => MessageWords.Load(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton(provider => DeliverySettings.Read(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<PublicAddresses>();
        services.AddSingleton<DeliverySecrets>();
        services.AddSingleton<DeliverySender>();
        services.AddScoped<DeliveryQueue>();
        services.AddScoped<DeliveryDesk>();
        services.AddScoped<MessageTexts>();
        services.AddScoped<SourceTurns>();
        services.AddScoped<ApplicantMessages>();
        services
            // Each call has its own time-out.
            .AddHttpClient<Carrier>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                UseProxy = false,
                ConnectCallback = provider.GetRequiredService<PublicAddresses>().ConnectAsync,
            });
        services.AddScoped<ResendDeliveriesHandler>();
        services.AddScoped<MessageListQuery>();
        services.AddScoped<KeepMessageSettingHandler>();
        services.AddScoped<KeepGatewayHandler>();
        services.AddScoped<EditTemplateHandler>();
        services.AddScoped<AddWebhookHandler>();
        services.AddScoped<ChangeWebhookHandler>();
        services.AddScoped<IHomeSource, DeliveryHome>();
        services.AddScoped<INavigationSource, MessageNavigation>();
        services.AddEventHandler<DossierReceived, TellApplicant>();
        services.AddEventHandler<DossierMoved, TellApplicant>();
        services.AddEventHandler<DossierFollowed, TellApplicant>();
        services.AddEventHandler<DossierDueMoved, TellDueMove>();
        services.AddEventHandler<DossierReceived, TellWebhooks>();
        services.AddEventHandler<DossierMoved, TellWebhooks>();
    }
}
