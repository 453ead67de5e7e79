using System.CommandLine;
using System.Globalization;
using CaiCach.Host.Verbs.Backups;

namespace CaiCach.Host.Verbs;

/// <summary><c>backup DIR</c>: database, attachments and keys as one consistent set, while the program goes on serving.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "thư mục mới cho bản sao lưu" };
        var verb = new Command("backup", "sao lưu dữ liệu, tệp đính kèm và khóa") { folder };
        verb.SetAction((parsed, cancellationToken) => BackupAsync(parsed.GetValue(folder)!, cancellationToken));
        return verb;
    }

    private static async Task<int> BackupAsync(string folder, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        var attachments = Rooms.OpenAttachments(Verb.Configuration(), settings);
        var result = await new BackupWriter(settings, attachments, TimeProvider.System).WriteAsync(folder, cancellationToken);
        if (result.Failed)
        {
            return await Verb.RefuseAsync(result);
        }

        var files = result.Value.Files;
        Console.WriteLine(
            string.Create(
                CultureInfo.GetCultureInfo("vi-VN"),
                $"Đã sao lưu vào {Path.GetFullPath(folder)}: {files.Count(file => file.FileName is not null)} tệp đính kèm, {files.Sum(file => file.SizeBytes):N0} byte. Bản sao lưu chứa dữ liệu cá nhân và khóa: hãy cất ở nơi chỉ người có trách nhiệm vào được."
            )
        );
        return result.Value.MissingAttachments is { Count: > 0 } missing
            ? await Verb.RefuseAsync(BackupErrors.AttachmentsMissing(missing))
            : 0;
    }
}
