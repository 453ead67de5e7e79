using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Features.Certification.CertifyPapers;
using CaiCach.OneStop.Features.Procedures.ProcedureList;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features.Certification;

/// <summary>Certifications of a test, made through the real handlers.</summary>
internal static class GivenCertifications
{
    private static readonly SemaphoreSlim OneLoadAtATime = new(1);

    /// <summary>A commune with the shipped catalogue, which is everybody's.</summary>
    public static async Task<Commune> ACertifyingCommuneAsync()
    {
        var commune = await Given.ACommuneAsync();
        await OneLoadAtATime.WaitAsync();
        try
        {
            await commune.ActAsync(
                Role.Administrator,
                services => services.GetRequiredService<LoadProceduresHandler>().HandleAsync(CancellationToken.None)
            );
        }
        finally
        {
            OneLoadAtATime.Release();
        }

        return commune;
    }

    /// <summary>Certifies as the first receptionist, signed by the first leader.</summary>
    public static Task<Result<CertifiedPapers>> CertifyAsync(
        this Commune commune,
        CertificationKind kind,
        string requester,
        params CertificationPaper[] papers
    ) => commune.CertifyAsync(kind, requester, null, papers);

    /// <summary>The same with a reason why nothing is to be paid.</summary>
    public static Task<Result<CertifiedPapers>> CertifyAsync(
        this Commune commune,
        CertificationKind kind,
        string requester,
        string? exemptionCode,
        params CertificationPaper[] papers
    ) =>
        commune.ActAsync(
            Role.Receptionist,
            services =>
                services
                    .GetRequiredService<CertifyPapersHandler>()
                    .HandleAsync(
                        new CertificationRequest
                        {
                            Kind = kind,
                            RequesterName = requester,
                            Identity = "038199012345",
                            Papers = papers,
                            ExemptionCode = exemptionCode,
                            SignerId = commune.The(Role.Leader).Id,
                        },
                        CancellationToken.None
                    )
        );
}
