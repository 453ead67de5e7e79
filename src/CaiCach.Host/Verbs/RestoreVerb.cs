using System.CommandLine;
using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.Host.Verbs.Backups;

namespace CaiCach.Host.Verbs;

/// <summary><c>restore DIR</c>: puts a backup into an empty database, or in the place of what is there with <c>--force</c>.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "thư mục của bản sao lưu" };
        var force = new Option<bool>("--force") { Description = "thay toàn bộ dữ liệu đang có" };
        var verb = new Command("restore", "khôi phục từ bản sao lưu") { folder, force };
        verb.SetAction((parsed, cancellationToken) => RestoreAsync(parsed.GetValue(folder)!, parsed.GetValue(force), cancellationToken));
        return verb;
    }

    private static async Task<int> RestoreAsync(string folder, bool force, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        var attachments = Rooms.OpenAttachments(Verb.Configuration(), settings);
        var result = await new BackupReader(settings, attachments, TimeProvider.System).RestoreAsync(folder, force, cancellationToken);
        if (result.Failed)
        {
            return await Verb.RefuseAsync(result);
        }

        var createdAt = TimeZoneInfo.ConvertTime(result.Value.CreatedAt, VietnamTime.Zone);
        Console.WriteLine(
            string.Create(
                CultureInfo.GetCultureInfo("vi-VN"),
                $"Đã khôi phục bản sao lưu lúc {createdAt:HH:mm dd/MM/yyyy}. Hãy chạy verify để kiểm tra."
            )
        );
        return 0;
    }
}
