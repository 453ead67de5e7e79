using System.Runtime.Versioning;

namespace CaiCach.Host.Tests.Scripts;

/// <summary>What the two commands refuse before they do anything.</summary>
[SupportedOSPlatform("linux")]
public sealed class CommandsTests : IDisposable
{
    private readonly Bash _bash = new();

    public void Dispose() => _bash.Dispose();

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    [InlineData("caicach")]
    [InlineData(".ci/run")]
    [InlineData("scripts/common.sh")]
    [InlineData("scripts/cluster.sh")]
    public async Task Script_WhenParsed_IsSoundBash(string script)
    {
        var end = await _bash.RunAsync($"bash -n {script}");

        end.ShouldBe(new BashEnd(0, "", ""));
        var mayRun = File.GetUnixFileMode(Path.Combine(Bash.Root, script)).HasFlag(UnixFileMode.OtherExecute);
        mayRun.ShouldBe(!script.EndsWith(".sh", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_WhenOneRunsOnTheSameData_SaysSoAndExitsWith1()
    {
        var end = await _bash.RunAsync("""exec 9>>"$CAICACH_VAR/run.lock"; flock 9; echo $$ >"$CAICACH_VAR/run.lock"; ./run 9>&-""");

        end.ExitCode.ShouldBe(1);
        end.Error.ShouldContain($"CaiCach đang chạy với dữ liệu ở {_bash.VarFolder}");
        end.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("8o80")]
    public async Task Run_WhenPortIsNone_SaysSoAndExitsWith1(string port)
    {
        var end = await _bash.RunAsync("./run", ("PORT", port));

        end.ExitCode.ShouldBe(1);
        end.Error.ShouldContain($"PORT phải là số từ 1 đến 65535, không phải '{port}'.");
    }

    [Theory]
    [InlineData("./run serve")]
    [InlineData("./test --quick")]
    public async Task Command_WhenItsWordsAreUnknown_ShowsUsageAndExitsWith2(string command)
    {
        var end = await _bash.RunAsync(command);

        end.ExitCode.ShouldBe(2);
        end.Error.ShouldContain("Cách dùng:");
        end.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task NeedPackages_WhenItMayNotInstall_SaysTheOneCommandAndExitsWith1()
    {
        var end = await _bash.RunAsync(
            """
            set -euo pipefail
            source scripts/common.sh
            dpkg-query() { return 1; }
            may_be_root() { return 1; }
            need_packages postgresql poppler-utils
            """
        );

        end.ExitCode.ShouldBe(1);
        end.Error.ShouldEndWith("Hãy chạy: sudo apt-get install -y postgresql poppler-utils");
    }
}
