namespace CaiCach.Organisation.Features.Operations;

/// <summary>The addresses of these pages, in one place.</summary>
internal static class OperationsLinks
{
    public const string Jobs = "/quan-tri/cong-viec-nen";
    public const string StuckMessages = "/quan-tri/cong-viec-nen/thong-bao-cho";

    public static string JobsOf(Guid authorityId) => $"{Jobs}?donVi={authorityId}";

    public static string JobProgress(Guid authorityId, Guid jobId) => $"{Jobs}?handler=Progress&donVi={authorityId}&congViec={jobId}";

    public static string CancelJob(Guid authorityId, Guid jobId) => $"{Jobs}?handler=Cancel&donVi={authorityId}&congViec={jobId}";

    public static string StuckMessagesOf(Guid authorityId) => $"{StuckMessages}?donVi={authorityId}";
}
