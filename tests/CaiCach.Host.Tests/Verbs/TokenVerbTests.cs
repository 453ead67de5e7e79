using System.Diagnostics;
using System.Net;
using CaiCach.Foundation.Units;
using CaiCach.Testing;
using Npgsql;

namespace CaiCach.Host.Tests.Verbs;

/// <summary>The program as scripts start it.</summary>
public sealed class TokenVerbTests(Harness harness)
{
    [Fact]
    public async Task Token_OfAnAccount_PrintsOneLineThatWorks()
    {
        var commune = await Given.ACommuneAsync();

        var (code, output, error) = await RunAsync("token", "--user", commune.The(Role.Receptionist).UserName);

        (code, error).ShouldBe((0, ""));
        output.ShouldMatch(@"\Acaicach_[A-Za-z0-9_-]{43}\n\z");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
        request.Headers.Authorization = new("Bearer", output.Trim());
        var answer = await (await harness.AVisitorAsync()).Client.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Token_OfNobody_IsRefusedInOneLine()
    {
        var (code, output, error) = await RunAsync("token", "--user", "khong.co");

        (code, output).ShouldBe((1, ""));
        error.ShouldBe("Không có tài khoản nào tên khong.co. Hãy xem lại tên đăng nhập.\n");
    }

    [Fact]
    public async Task Token_WhenTheDatabaseDoesNotAnswerInTime_SaysThatAndNotThatItIsGone()
    {
        await using var own = new Harness();
        var timeouts = new NpgsqlConnectionStringBuilder((await own.DatabaseAsync()).ApplicationConnectionString) { CommandTimeout = 1 };
        await own.AsOwnerAsync(async connection =>
        {
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var hold = new NpgsqlCommand("LOCK TABLE organisation.account", connection, transaction);
            await hold.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

            var (code, output, error) = await RunAsync(own, timeouts.ConnectionString, "token", "--user", "khong.co");

            (code, output).ShouldBe((1, ""));
            error.ShouldStartWith("Cơ sở dữ liệu không trả lời kịp");
        });
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] words) =>
        await RunAsync(harness, (await harness.DatabaseAsync()).ApplicationConnectionString, words);

    private static async Task<(int Code, string Output, string Error)> RunAsync(Harness harness, string application, params string[] words)
    {
        var database = await harness.DatabaseAsync();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "caicach.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["CAICACH_DATABASE"] = application,
                ["CAICACH_DATABASE_OWNER"] = database.OwnerConnectionString,
                ["CAICACH_VAR"] = harness.VarFolder,
            },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
