using System.CommandLine;
using System.Text.Json;
using CaiCach.Foundation.Audit;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Contracts;
using Npgsql;

namespace CaiCach.Host.Verbs;

/// <summary><c>verify</c>: proves that the records are whole.</summary>
internal static class VerifyVerb
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "in một văn bản JSON" };
        var mend = new Option<bool>("--recount") { Description = "đếm lại số liệu không khớp với hồ sơ trước khi kiểm tra" };
        var verb = new Command("verify", "kiểm tra nhật ký, tệp còn nguyên vẹn và số liệu khớp với hồ sơ") { json, mend };
        verb.SetAction((parsed, cancellationToken) => VerifyAsync(parsed.GetValue(json), parsed.GetValue(mend), cancellationToken));
        return verb;
    }

    private static async Task<int> VerifyAsync(bool json, bool mend, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var owner = NpgsqlDataSource.Create(settings.Owner);
        var chains = await AuditVerification.VerifyAsync(owner, cancellationToken);
        var broken = chains.Where(chain => chain.FirstBroken is not null).ToList();
        var store = Rooms.OpenAttachments(Verb.Configuration(), settings);
        var (checkedCount, lost, unkept) = await AttachmentCheck.RunAsync(owner, store, cancellationToken);
        var figures = await FiguresAsync(settings, owner, mend, cancellationToken);
        if (json)
        {
            var audit = new { whole = broken.Count == 0, chains };
            var attachments = new
            {
                whole = lost.Count == 0,
                count = checkedCount,
                lost,
                unkept,
            };
            Console.WriteLine(
                JsonSerializer.Serialize(
                    new
                    {
                        audit,
                        attachments,
                        figures,
                    },
                    EventJson.Options
                )
            );
        }
        else if (broken.Count == 0 && lost.Count == 0 && figures.IsWhole)
        {
            Console.WriteLine(
                $"Nhật ký nguyên vẹn: {chains.Count} đơn vị, {chains.Sum(chain => chain.Entries)} dòng. Tệp nguyên vẹn: {checkedCount}. Số liệu khớp với hồ sơ: {figures.Records} bản ghi, {figures.Counts} số đếm."
            );
        }

        if (!json && unkept > 0)
        {
            Console.WriteLine($"Lưu ý: {unkept} tệp trong kho không thuộc hồ sơ nào, không ảnh hưởng gì; máy chủ tự xoá sau một ngày.");
        }

        if (broken.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"Nhật ký bị đứt ở {broken.Count} đơn vị, đầu tiên là đơn vị {broken[0].UnitId} từ dòng {broken[0].FirstBroken}. Hãy khôi phục từ bản sao lưu."
            );
        }

        if (lost.Count > 0)
        {
            await Console.Error.WriteLineAsync(
                $"{lost.Count} tệp mất hoặc hỏng, đầu tiên là “{lost[0].FileName}” ({lost[0].Sha256}). Hãy khôi phục từ bản sao lưu."
            );
        }

        if (!figures.IsWhole)
        {
            await Console.Error.WriteLineAsync(
                $"Số liệu không khớp với hồ sơ: {figures.DifferingRecords.Values.Sum()} bản ghi, {figures.DifferingCounts} số đếm. Hãy chạy: caicach verify --recount"
            );
        }

        return broken.Count == 0 && lost.Count == 0 && figures.IsWhole ? 0 : Verb.Refused;
    }

    private static async Task<FigureCheck> FiguresAsync(
        HostSettings settings,
        NpgsqlDataSource owner,
        bool mend,
        CancellationToken cancellationToken
    )
    {
        await using var services = Verb.Services(settings);
        var sets = services.GetServices<RecordSetShape>().ToList();
        if (mend)
        {
            await FigureVerification.MendAsync(owner, sets, cancellationToken);
        }

        return await FigureVerification.VerifyAsync(owner, sets, cancellationToken);
    }
}
