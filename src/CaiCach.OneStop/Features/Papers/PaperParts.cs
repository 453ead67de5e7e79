using CaiCach.Foundation;
using CaiCach.Foundation.Catalogues;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Papers.DigitisePapers;
using CaiCach.OneStop.Features.Papers.SignPapers;
using CaiCach.OneStop.Features.Papers.StoredPapers;
using CaiCach.OneStop.Features.Papers.UnsignedPapers;
using CaiCach.OneStop.Jobs;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Papers;

/// <summary>What digitises papers and keeps those of people.</summary>
internal static class PaperParts
{
    public static void AddPapers(this IServiceCollection services)
    {
        services.AddSingleton(provider => PaperKinds.Load(provider.GetRequiredService<DataFiles>()));
        services.AddScoped<DossierPapers>();
        services.AddScoped<ReleasedResults>();
        services.AddScoped<UploadPaperHandler>();
        services.AddScoped<StopPaperHandler>();
        services.AddScoped<ReusePaperHandler>();
        services.AddScoped<DigitisePapersQuery>();
        services.AddScoped<SignPapersHandler>();
        services.AddScoped<SignPapersQuery>();
        services.AddScoped<UnsignedPapersQuery>();
        services.AddScoped<StoredPapersQuery>();
        services.AddScoped<WithdrawPaperHandler>();
        services.AddScoped<IHomeSource, ResultHome>();
        services.AddJobHandler<DigitisePaperJob>(DigitisePaperJob.Kind, PaperNames.Job);
    }
}
