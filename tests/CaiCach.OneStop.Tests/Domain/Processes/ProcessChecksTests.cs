using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.OneStop.Tests.Domain.Clock;
using FsCheck;
using FsCheck.Fluent;

namespace CaiCach.OneStop.Tests.Domain.Processes;

public sealed class ProcessChecksTests
{
    // Steps are "code kind minutes>next,next"; kinds R receive, A assign, P process, C consult, L approve (leader), T return (trả).
    // Law: Decree 61/2018 art. 17-20 (receive, hand over, handle, return); issue 3, section 2 (reachable, ends, hours within the legal limit).
    [Theory]
    [InlineData("1R60 2P480 3L60 4T60", "2d", null, "")]
    [InlineData("1R60 2A30 3P300 4L60 5T30", "1d", null, "")]
    [InlineData("1R60 2P60>3,4 3C120>4 4L60 5T60", "8h", null, "")]
    [InlineData("1R60 2A10>3,4 3P60>5 4P60>5 5L10 6T10", "-", "s", "")]
    [InlineData("2P480 3L60 4T60", "9d", null, "begin")]
    [InlineData("1R60 2R60 3P1 4L60 5T60", "9d", null, "begin order")]
    [InlineData("1R60 2P480 3L60", "9d", null, "end")]
    [InlineData("1R60 2P480 3T60", "9d", null, "order approvals")]
    [InlineData("1R60 2P60 3L60 4L60 5T60", "9d", null, "order approvals")]
    [InlineData("1R60 2P60>3,5 3L60>5 4L60>5 5T60", "9d", null, "order unreachable approvals")]
    [InlineData("1R60 2P60>4 3P60>4 4L60 5T60", "9d", null, "unreachable")]
    [InlineData("1R60 2P60>3,5 3P60>4 4P60>3 5L60 6T60", "9d", null, "no_way_out no_way_out circle")]
    [InlineData("1R60 2P60>3 3C60>2,4 4L60 5T60", "9d", null, "circle")]
    [InlineData("1R60>2,3 2P60>4 3P60>4 4L60 5T60", "9d", null, "branch")]
    [InlineData("1R60 2P360 3L60 4T60", "1d", null, "too_long")]
    [InlineData("1R60 2P60>3,4 3C400>4 4L60 5T60", "8h", null, "too_long")]
    [InlineData("1R60 2P420 3L60 4T60", "2d", "1d", "too_long_online")]
    [InlineData("1R60 2P481 3L60 4T60", "9d", "s", "too_long_online")]
    [InlineData("1R60 1P480 3L60 4T60", "9d", null, "code_twice")]
    [InlineData("1R60 2P480>9 3L60 4T60", "9d", null, "next_unknown")]
    [InlineData("", "9d", null, "step_count")]
    public void Wrong_OfATable_TellsWhatIsWrong(string steps, string limit, string? onlineLimit, string wrong) =>
        ProcessChecks
            .Wrong(Read(steps), ClockCase.Limit(limit), onlineLimit is null ? null : ClockCase.Limit(onlineLimit))
            .Select(error => error.Code)
            .ShouldBe(wrong.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => $"onestop.process.{code}"));

    [Fact]
    public void Wrong_OfOtherFaults_TellsEach()
    {
        ProcessStep[] steps =
        [
            new("có dấu cách", " ", ProcessStepKind.Receive, Role.Auditor, -1, Agency: AgencyKind.Tax),
            new("2", "Hỏi", ProcessStepKind.Consult, Role.Officer, 0, Next: ["2", "2"]),
        ];

        ProcessChecks
            .Wrong(steps, TimeLimit.Unlimited, null)
            .Select(error => error.Code["onestop.process.".Length..])
            .ShouldBe(["code", "name", "minutes", "role", "agency", "agency", "next"]);
    }

    [Fact]
    public void ShippedProcesses_AreSound()
    {
        var all = ShippedProcedures.Read(ClockCase.Data).SelectMany(file => file.Procedures).SelectMany(one => one.Versions).ToList();
        all.Count.ShouldBeGreaterThan(40);
        all.ShouldAllBe(version => ProcessChecks.Wrong(version.Steps, version.Content.Limit, version.Content.OnlineLimit).Count == 0);
    }

    /// <summary>Any ways between any steps: the checks agree with an oracle that closes the relation and walks every way.</summary>
    [Fact]
    public void Wrong_OfAnyWays_AgreesWithTheOracle()
    {
        var (sound, faulty) = (0, 0);
        Prop.ForAll(
                Tables().ToArbitrary(),
                steps =>
                {
                    var limit = new TimeLimit(5, TimeLimitUnit.WorkingHours);
                    string[] told = ["unreachable", "no_way_out", "circle", "approvals", "too_long"];
                    var wrong = ProcessChecks
                        .Wrong(steps, limit, null)
                        .Select(error => error.Code["onestop.process.".Length..])
                        .Where(told.Contains)
                        .ToList();
                    wrong.ShouldBe(Oracle([.. steps], 300), ignoreOrder: true);
                    _ = wrong.Count == 0 ? sound++ : faulty++;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
        sound.ShouldBeGreaterThan(50);
        faulty.ShouldBeGreaterThan(50);
    }

    private static Gen<ProcessStep[]> Tables() =>
        from count in Gen.Choose(3, 7)
        from kinds in Gen.Elements(ProcessStepKind.Process, ProcessStepKind.Process, ProcessStepKind.Approve).ArrayOf(count - 2)
        from minutes in Gen.Choose(0, 90).ArrayOf(count)
        from ways in Gen.Choose(1, 12).Select(seed => seed).ArrayOf(count)
        from jumps in Gen.Choose(-2, 3).ArrayOf(count)
        select Enumerable
            .Range(0, count)
            .Select(i =>
            {
                var kind =
                    i == 0 ? ProcessStepKind.Receive
                    : i == count - 1 ? ProcessStepKind.Return
                    : kinds[i - 1];
                int[] next = ways[i] switch
                {
                    <= 8 => [],
                    <= 10 => [i + 1, i + jumps[i]],
                    _ => [i + jumps[i]],
                };
                var codes = next.Where(at => at >= 0 && at < count).Distinct().Select(Code).ToList();
                return new ProcessStep(Code(i), $"Bước {i}", kind, Role.Officer, minutes[i], Next: codes);
            })
            .ToArray();

    private static string Code(int at) => $"B{at}";

    private static List<string> Oracle(ProcessStep[] steps, long most)
    {
        var n = steps.Length;
        var leads = new bool[n, n];
        for (var i = 0; i < n - 1; i++)
        {
            var named = steps[i].Next!.Count > 0 ? steps[i].Next!.Select(code => int.Parse(code[1..], null)) : [i + 1];
            foreach (var to in named)
            {
                leads[i, to] = true;
            }
        }

        var closed = (bool[,])leads.Clone();
        for (var k = 0; k < n; k++)
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j < n; j++)
                {
                    closed[i, j] |= closed[i, k] && closed[k, j];
                }
            }
        }

        var wrong = Enumerable.Range(1, n - 1).Where(i => !closed[0, i]).Select(_ => "unreachable").ToList();
        wrong.AddRange(Enumerable.Range(0, n - 1).Where(i => !closed[i, n - 1]).Select(_ => "no_way_out"));
        if (Enumerable.Range(0, n).Any(i => closed[i, i]))
        {
            return [.. wrong, "circle"];
        }

        var walks = Walks(leads, 0).ToList();
        if (walks.Any(walk => walk.Count(i => steps[i].Kind == ProcessStepKind.Approve) != 1))
        {
            wrong.Add("approvals");
        }

        return walks.Max(walk => walk.Sum(i => (long)steps[i].AllottedMinutes)) > most ? [.. wrong, "too_long"] : wrong;
    }

    private static IEnumerable<List<int>> Walks(bool[,] leads, int from)
    {
        var next = Enumerable.Range(0, leads.GetLength(0)).Where(to => leads[from, to]).ToList();
        return next.Count == 0
            ?
            [
                [from],
            ]
            : next.SelectMany(to => Walks(leads, to), (_, walk) => (List<int>)[from, .. walk]);
    }

    private static ProcessStep[] Read(string steps) => [.. steps.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadStep)];

    private static ProcessStep ReadStep(string text)
    {
        var parts = text.Split('>');
        var kind = parts[0][1] switch
        {
            'R' => ProcessStepKind.Receive,
            'A' => ProcessStepKind.Assign,
            'P' => ProcessStepKind.Process,
            'C' => ProcessStepKind.Consult,
            'L' => ProcessStepKind.Approve,
            'T' => ProcessStepKind.Return,
            _ => throw new FormatException(text),
        };
        return new ProcessStep(
            parts[0][..1],
            $"Bước {text}",
            kind,
            Role.Officer,
            int.Parse(parts[0][2..], System.Globalization.CultureInfo.InvariantCulture),
            Next: parts.Length > 1 ? parts[1].Split(',') : null,
            Agency: kind == ProcessStepKind.Consult ? AgencyKind.Tax : null
        );
    }
}
