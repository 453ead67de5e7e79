namespace CaiCach.Foundation.Attachments;

/// <summary>Knows a disk without room among the errors of the file system.</summary>
internal static class StorageFull
{
    // On Unix .NET gives errno as it is: ENOSPC, EDQUOT, EFBIG; on Windows ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL as HRESULTs.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int FileTooBig = 27;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    internal static bool Is(IOException failure) =>
        failure.HResult is NoSpace or OverQuota or FileTooBig or WindowsDiskFull or WindowsHandleDiskFull;
}
