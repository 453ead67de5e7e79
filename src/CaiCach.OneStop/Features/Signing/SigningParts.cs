using CaiCach.OneStop.Data;
using CaiCach.OneStop.Features.Home;
using CaiCach.OneStop.Features.Signing.KeepAgencyCertificate;
using CaiCach.OneStop.Features.Signing.SignResult;
using CaiCach.OneStop.Features.Signing.SignSeveral;
using CaiCach.Ui.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Features.Signing;

/// <summary>What the room adds for digital signatures.</summary>
internal static class SigningParts
{
    public static void AddSigning(this IServiceCollection services)
    {
        services.AddSingleton<AgencyKeys>();
        services.AddScoped<SignedFiles>();
        services.AddScoped<SignableResults>();
        services.AddScoped<SignResultQuery>();
        services.AddScoped<ResultSigner>();
        services.AddScoped<SigningPens>();
        services.AddScoped<SignSeveralQuery>();
        services.AddScoped<SignSeveralHandler>();
        services.AddScoped<IHomeSource, SignatureHome>();
        services.AddScoped<KeepAgencyCertificateHandler>();
    }
}
