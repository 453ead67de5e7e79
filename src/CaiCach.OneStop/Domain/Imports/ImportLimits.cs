namespace CaiCach.OneStop.Domain.Imports;

/// <summary>How much an import may hold.</summary>
internal static class ImportLimits
{
    public const int RowsMax = 50_000;
    public const long FileMaxBytes = 20L * 1024 * 1024;

    /// <summary>Dossiers that are written in one transaction.</summary>
    public const int BatchSize = 500;

    /// <summary>How long an export that nobody has written is kept.</summary>
    public static readonly TimeSpan UnappliedKept = TimeSpan.FromDays(14);

    public const int PageSize = 50;
    public const int HeadersMax = 200;

    /// <summary>Different words for statuses that a file may use.</summary>
    public const int StatusWordsMax = 100;

    public const int CodePrefixMaxLength = 40;

    /// <summary>Rows before the header row.</summary>
    public const int HeaderWithin = 30;

    public const long FeeMaxVnd = 10_000_000_000;
}
