using System.CommandLine;
using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Host.Verbs;

/// <summary><c>token --user NAME</c>: makes a token for a program and prints it, alone, so that a script can keep it.</summary>
internal static class TokenVerb
{
    /// <summary>What the account's page says that the token is for.</summary>
    private const string Name = "Dòng lệnh";

    public static Command Create()
    {
        var user = new Option<string>("--user") { Description = "tên đăng nhập", Required = true };
        var json = new Option<bool>("--json") { Description = "in một văn bản JSON" };
        var verb = new Command("token", "tạo mã truy cập API của một tài khoản, dùng trong một năm") { user, json };
        verb.SetAction((parsed, cancellationToken) => PrintAsync(parsed.GetValue(user)!, parsed.GetValue(json), cancellationToken));
        return verb;
    }

    private static async Task<int> PrintAsync(string userName, bool json, CancellationToken cancellationToken)
    {
        if (await Verb.SettingsAsync() is not { } settings)
        {
            return Verb.Refused;
        }

        await using var services = Verb.Services(settings);
        var made = await MakeAsync(services, userName, Name, cancellationToken);
        if (made.Failed)
        {
            return await Verb.RefuseAsync(made);
        }

        Console.WriteLine(json ? JsonSerializer.Serialize(made.Value, EventJson.Options) : made.Value.Token);
        return 0;
    }

    /// <summary>A token for an account, made by the system; also for the demonstration.</summary>
    internal static async Task<Result<MadeToken>> MakeAsync(
        IServiceProvider services,
        string userName,
        string name,
        CancellationToken cancellationToken
    )
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IApiTokens>().MakeAsync(userName, name, cancellationToken);
    }
}
