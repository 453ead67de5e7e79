using System.Globalization;
using System.Text;
using CaiCach.Documents.Reading.Pdf;

namespace CaiCach.Documents.Tests.Reading.Pdf;

[Collection(PdfReaderTests.ChildProcesses)]
public sealed class ToolProcessTests
{
    [Fact]
    public async Task Run_WhenTimeIsUp_ThenKillsTheProgramAndItsChildren()
    {
        var mark = Path.GetTempFileName();
        var command = new ToolCommand("sh", ["-c", $"sleep 300 & echo $! > {mark}; wait"])
        {
            TimeLimit = TimeSpan.FromSeconds(1),
            FileBytes = 4096,
        };

        var run = await ToolProcess.RunAsync(command, TestContext.Current.CancellationToken);

        var child = int.Parse((await File.ReadAllTextAsync(mark)).Trim(), CultureInfo.InvariantCulture);
        File.Delete(mark);
        run.End.ShouldBe(ToolEnd.TimedOut);
        IsRunning(child).ShouldBeFalse();
    }

    [Fact]
    public async Task Run_WhenOutputNeverEnds_ThenStopsAtTheLimit()
    {
        var run = await ToolProcess.RunAsync(new ToolCommand("yes", []) { OutputBytes = 100_000 }, TestContext.Current.CancellationToken);

        run.End.ShouldBe(ToolEnd.TooMuchOutput);
    }

    [Fact]
    public async Task Run_WhenMemoryIsExceeded_ThenTheProgramFails()
    {
        // tail keeps a line that never ends in memory.
        var command = new ToolCommand("tail", ["-n", "1", "/dev/zero"]) { MemoryBytes = 64L * 1024 * 1024 };

        var run = await ToolProcess.RunAsync(command, TestContext.Current.CancellationToken);

        run.End.ShouldBe(ToolEnd.Exited);
        run.IsGood.ShouldBeFalse();
    }

    [Fact]
    public async Task Run_WhenProgramWritesAFile_ThenTheLimitStopsIt()
    {
        var file = Path.GetTempFileName();

        var run = await ToolProcess.RunAsync(new ToolCommand("cp", ["/bin/sh", file]), TestContext.Current.CancellationToken);

        var written = new FileInfo(file).Length;
        File.Delete(file);
        run.IsGood.ShouldBeFalse();
        written.ShouldBe(0);
    }

    [Fact]
    public async Task Run_WhenProgramIsNotInstalled_ThenSaysSo()
    {
        var run = await ToolProcess.RunAsync(new ToolCommand("no-such-program-here", []), TestContext.Current.CancellationToken);

        run.End.ShouldBe(ToolEnd.Missing);
        PdfTools.RefusalOf(run).ShouldNotBeNull().Message.ShouldContain("apt-get install poppler-utils");
    }

    [Theory]
    [InlineData("$(id)")]
    [InlineData("a; id")]
    [InlineData("`id` \"x\" 'y' \\ *")]
    [InlineData("-n\n--help")]
    public async Task Run_WhenAnArgumentLooksLikeShell_ThenItReachesTheProgramAsItIs(string argument)
    {
        var run = await ToolProcess.RunAsync(new ToolCommand("printf", ["%s", argument]), TestContext.Current.CancellationToken);

        Encoding.UTF8.GetString(run.Output).ShouldBe(argument);
    }

    [Fact]
    public async Task Run_WhenInputIsLargerThanAnyPipe_ThenBothEndsAreServed()
    {
        var input = new byte[5_000_000];
        new Random(7).NextBytes(input);

        var run = await ToolProcess.RunAsync(new ToolCommand("cat", []) { Input = input }, TestContext.Current.CancellationToken);

        run.Output.ShouldBe(input);
    }

    // A killed orphan stays in the table as a zombie until the first process of the machine takes notice.
    private static bool IsRunning(int id) =>
        File.Exists($"/proc/{id}/status")
        && !File.ReadAllLines($"/proc/{id}/status").Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));
}
