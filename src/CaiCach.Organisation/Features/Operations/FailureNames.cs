using System.Text.RegularExpressions;

namespace CaiCach.Organisation.Features.Operations;

/// <summary>
/// Why work failed, in words for an administrator: a refusal is in Vietnamese as it stands; an exception was kept as <c>Type: message</c>
/// and is shown beside the words for whoever looks after the server.
/// </summary>
internal static partial class FailureNames
{
    /// <summary>The words.</summary>
    public static string Of(string lastError) =>
        ExceptionType().Match(lastError) is not { Success: true, Groups: var groups }
            ? lastError
            : groups["type"].Value switch
            {
                "NpgsqlException" or "PostgresException" or "DbUpdateException" or "CommitOutcomeUnknownException" =>
                    "Cơ sở dữ liệu không trả lời hoặc từ chối lệnh ghi.",
                "SmtpException" or "SocketException" or "HttpRequestException" or "AmazonS3Exception" =>
                    "Không kết nối được máy chủ thư, máy chủ tệp hoặc hệ thống bên ngoài.",
                "IOException" or "FileNotFoundException" or "DirectoryNotFoundException" or "UnauthorizedAccessException" =>
                    "Không đọc hoặc không ghi được tệp trên máy chủ: kiểm tra dung lượng đĩa và quyền thư mục.",
                "TimeoutException" or "TaskCanceledException" or "OperationCanceledException" => "Quá thời gian cho phép.",
                _ => "Lỗi của phần mềm: gửi chi tiết dưới đây cho bộ phận kỹ thuật.",
            };

    /// <summary>What stands beside the words; null where the words say all.</summary>
    public static string? DetailsOf(string lastError) => ExceptionType().IsMatch(lastError) ? lastError : null;

    [GeneratedRegex("^(?<type>[A-Za-z0-9]+Exception(`[0-9]+)?): ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExceptionType();
}
