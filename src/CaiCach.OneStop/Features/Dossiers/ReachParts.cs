using CaiCach.Foundation;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier.Several;
using CaiCach.OneStop.Features.Dossiers.TypedLater;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Jobs;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Dossiers;

/// <summary>What receptions need that are not simply at the desk.</summary>
internal static class ReachParts
{
    public static void AddReach(this IServiceCollection services)
    {
        services.AddScoped<ProvinceUnits>();
        services.AddScoped<ReachDesk>();
        services.AddScoped<SharedAttachments>();
        services.AddScoped<SentReachReader>();
        services.AddScoped<TypedLaterQuery>();
        services.AddScoped<SeeTypedLaterHandler>();
        services.AddScoped<ReceiveSeveralHandler>();
        services.AddScoped<IHomeSource, TypedLaterHome>();
        services.AddScoped<NoticeReadings>();
        services.AddScoped<INoticeSource, UnitNotices>();
        services.AddScoped<INoticeSource, ProcessNotices>();
        services.AddEventHandler<DossierReceived, TellUnits>();
        services.AddEventHandler<DossierMoved, TellUnits>();
    }
}
