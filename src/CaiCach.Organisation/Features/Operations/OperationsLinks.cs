namespace CaiCach.Organisation.Features.Operations;

/// <summary>The addresses of these pages, in one place.</summary>
internal static class OperationsLinks
{
    public const string Jobs = "/quan-tri/cong-viec-nen";
    public const string StuckMessages = "/quan-tri/cong-viec-nen/thong-bao-cho";

    public const string Calendar = "/quan-tri/lich-lam-viec";
    public const string NumberBooks = "/quan-tri/so-van-ban";

    public static string CalendarOf(Guid authorityId, int year) => $"{Calendar}?donVi={authorityId}&nam={year}";

    public static string NumberBooksOf(Guid authorityId) => $"{NumberBooks}?donVi={authorityId}";

    public static string NumberBook(Guid authorityId, string series, int year) =>
        $"{NumberBooksOf(authorityId)}&so={Uri.EscapeDataString(series)}&nam={year}";

    public static string JobsOf(Guid authorityId) => $"{Jobs}?donVi={authorityId}";

    public static string JobProgress(Guid authorityId, Guid jobId) => $"{Jobs}?handler=Progress&donVi={authorityId}&congViec={jobId}";

    public static string CancelJob(Guid authorityId, Guid jobId) => $"{Jobs}?handler=Cancel&donVi={authorityId}&congViec={jobId}";

    public static string StuckMessagesOf(Guid authorityId) => $"{StuckMessages}?donVi={authorityId}";
}
