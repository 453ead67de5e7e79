using System.CommandLine;
using CaiCach.Foundation.Data;
using Npgsql;

namespace CaiCach.Host.Verbs;

/// <summary><c>migrate</c>: brings the schema up to date as the owner role.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var verb = new Command("migrate", "đưa cơ sở dữ liệu lên phiên bản này");
        verb.SetAction((_, cancellationToken) => MigrateAsync(cancellationToken));
        return verb;
    }

    private static async Task<int> MigrateAsync(CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var owner = NpgsqlDataSource.Create(settings.Owner);
        var result = await SchemaMigrator.MigrateAsync(owner, Rooms.Migrations, cancellationToken);
        if (result.Failed)
        {
            return await Verb.RefuseAsync(result);
        }

        Console.WriteLine($"Đã chạy {result.Value} bản nâng cấp dữ liệu.");
        return 0;
    }
}
