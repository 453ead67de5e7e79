using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Portal.AnswerPortalQuestion;
using CaiCach.OneStop.Features.Portal.PortalCounts;
using CaiCach.OneStop.Features.Portal.PortalDifferences;
using CaiCach.OneStop.Features.Portal.PortalMessageDetails;
using CaiCach.OneStop.Features.Portal.PortalMessages;
using CaiCach.OneStop.Features.Portal.PortalProcedures;
using CaiCach.OneStop.Features.Portal.PortalQuestions;
using CaiCach.OneStop.Features.Portal.PortalSettings;
using CaiCach.OneStop.Features.Portal.ReceivePortalDossier;
using CaiCach.OneStop.Features.Public.OpenLinkedFile;
using CaiCach.Ui.Api;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Portal;

/// <summary>What the room adds for the National Portal.</summary>
internal static class PortalParts
{
    public static void AddPortal(this IServiceCollection services)
    {
        services.AddSingleton(provider => PortalCodes.Load(provider.GetRequiredService<DataFiles>()));
        services.AddSingleton<PortalSessions>();
        services.AddSingleton<PortalAnswerSender>();
        services.AddSingleton<PortalSender>();
        services.AddSingleton<PortalRounds>();
        services.AddJobHandler<ComparePortalJob>(ComparePortalJob.Kind, PortalNames.CompareJob);
        services.AddJobHandler<AskQuestionsJob>(AskQuestionsJob.Kind, PortalNames.QuestionsJob);
        services
            .AddHttpClient<PortalClient>(client =>
            {
                // Each call has the time-out of its unit.
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.MaxResponseContentBufferSize = PortalClient.AnswerMaxBytes;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        services.AddScoped<PortalQueue>();
        services.AddScoped<PortalSubjects>();
        services.AddScoped<FormerWays>();
        services.AddScoped<FileLinks>();
        services.AddScoped<LinkedFiles>();
        services.AddScoped<OpenLinkedFileHandler>();
        services.AddScoped<PortalDesk>();
        services.AddScoped<SavePortalSettingHandler>();
        services.AddScoped<PortalMessagesQuery>();
        services.AddScoped<ResendPortalMessageHandler>();
        services.AddScoped<PortalProceduresQuery>();
        services.AddScoped<PortalCountsQuery>();
        services.AddScoped<PortalDifferencesQuery>();
        services.AddScoped<PortalQuestionsQuery>();
        services.AddScoped<AnswerPortalQuestionHandler>();
        services.AddScoped<IHomeSource, PortalHome>();
        services.AddScoped<TellUntoldHandler>();
        services.AddScoped<ReceivePortalDossierHandler>();
        services.AddSingleton<IEndpointSource, ReceivePortalDossierEndpoint>();
        services.AddEventHandler<DossierReceived, TellPortal>();
        services.AddEventHandler<DossierMoved, TellPortal>();
        services.AddEventHandler<DossierTakenOver, TellPortal>();
        services.AddEventHandler<PaperDigitised, TellPortal>();
        services.AddEventHandler<PaperReused, TellPortal>();
        services.AddEventHandler<ResultDigitised, TellPortal>();
        services.AddEventHandler<BankTransferKept, TellPortal>();
    }
}
