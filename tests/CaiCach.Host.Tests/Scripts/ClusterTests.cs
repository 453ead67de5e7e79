using System.Runtime.Versioning;

namespace CaiCach.Host.Tests.Scripts;

/// <summary>The private PostgreSQL through what happens to machines: two users at a time, kills, ids given out again.</summary>
[SupportedOSPlatform("linux")]
public sealed class ClusterTests : IDisposable
{
    private const string Open = """
        set -euo pipefail
        source scripts/common.sh
        source scripts/cluster.sh
        on_end cluster_close
        cluster_open "$VAR" -c fsync=off

        """;

    private readonly Bash _bash = new();

    public void Dispose() => _bash.Dispose();

    [Fact]
    public async Task Close_WhenAnotherStillUsesIt_LeavesItUpUntilTheLastLeaves()
    {
        var end = await _bash.RunAsync(
            Open
                + """
                (exec 7>&- 8>&-; PG=; bash -c 'source scripts/common.sh; source scripts/cluster.sh; cluster_open "$VAR"; cluster_close')
                cluster_is_up && echo "up after the first"
                data=$CLUSTER
                cluster_close
                [ -e "$data/postmaster.pid" ] || echo "down after the last"
                """
        );

        end.Error.ShouldBeEmpty();
        end.Output.Split('\n').ShouldBe(["up after the first", "down after the last"]);
    }

    [Fact]
    public async Task Open_WhenTheScriptWasKilled_JoinsWhatLivesOn()
    {
        var killed = await _bash.RunAsync(Open + """use_database caicach; cluster_sql "CREATE TABLE kept ()"; kill -KILL $$""");
        var next = await _bash.RunAsync(
            Open
                + """cluster_sql "SELECT count(*) FROM pg_class WHERE relname = 'kept'"; cluster_close; [ -e "$CLUSTER/postmaster.pid" ] || echo down"""
        );

        killed.ExitCode.ShouldBe(137);
        next.Error.ShouldBeEmpty();
        next.Output.Split('\n').ShouldBe(["1", "down"]);
    }

    [Fact]
    public async Task Open_WhenPostgresWasKilledAndItsIdIsAnothersNow_StartsIt()
    {
        // The machine stopped: the file stays and, after the restart, names a process that has nothing to do with it.
        await _bash.RunAsync(
            Open
                + """
                id=$(head -n 1 "$CLUSTER/postmaster.pid")
                kill -KILL "$id"
                while [ -n "$(cluster_processes)" ]; do read -r -t 0.1 <> <(:) || true; done
                sed -i "1s/.*/$PPID/" "$CLUSTER/postmaster.pid"
                """
        );
        var next = await _bash.RunAsync(Open + "cluster_is_up && cluster_sql 'SELECT 1'");

        next.Error.ShouldBeEmpty();
        next.Output.ShouldBe("1");
    }

    [Fact]
    public async Task Open_WhenMakingItWasInterrupted_MakesItAnew()
    {
        await _bash.RunAsync(
            Open + """cluster_close; as_postgres rm -rf "$VAR/postgres/data"; as_postgres mkdir "$VAR/postgres/data.unfinished" """
        );
        var next = await _bash.RunAsync(Open + "cluster_sql 'SELECT 1'");

        next.Error.ShouldBeEmpty();
        next.Output.ShouldBe("1");
    }

    [Fact]
    public async Task Open_WhenItRuns_ListensOnItsSocketAloneAndAsksWhoConnects()
    {
        var end = await _bash.RunAsync(
            Open
                + """
                use_database caicach
                cluster_sql "SHOW listen_addresses"
                stat -c %a "$SOCKET"
                cluster_sql "SELECT bool_or(rolsuper OR rolbypassrls OR rolcreaterole) FROM pg_roles WHERE rolname LIKE 'caicach%'"
                cluster_sql "SELECT DISTINCT auth_method FROM pg_hba_file_rules"
                """
        );

        end.Error.ShouldBeEmpty();
        end.Output.ShouldBe("700\nf\npeer");
    }
}
