using System.CommandLine;
using System.Text.Json;
using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Writes;
using Npgsql;

namespace CaiCach.Host.Verbs;

/// <summary><c>verify</c>: proves that the records are whole.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "in một văn bản JSON" };
        var verb = new Command("verify", "kiểm tra nhật ký và tệp còn nguyên vẹn") { json };
        verb.SetAction((parsed, cancellationToken) => VerifyAsync(parsed.GetValue(json), cancellationToken));
        return verb;
    }

    private static async Task<int> VerifyAsync(bool json, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var owner = NpgsqlDataSource.Create(settings.Owner);
        var chains = await AuditVerification.VerifyAsync(owner, cancellationToken);
        var broken = chains.Where(chain => chain.FirstBroken is not null).ToList();
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { audit = new { whole = broken.Count == 0, chains } }, EventJson.Options));
        }
        else if (broken.Count == 0)
        {
            Console.WriteLine($"Nhật ký nguyên vẹn: {chains.Count} đơn vị, {chains.Sum(chain => chain.Entries)} dòng.");
        }

        if (broken.Count == 0)
        {
            return 0;
        }

        await Console.Error.WriteLineAsync(
            $"Nhật ký bị đứt ở {broken.Count} đơn vị, đầu tiên là đơn vị {broken[0].UnitId} từ dòng {broken[0].FirstBroken}. Hãy khôi phục từ bản sao lưu."
        );
        return Verb.Refused;
    }
}
