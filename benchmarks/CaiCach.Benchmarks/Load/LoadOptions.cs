using System.Globalization;

namespace CaiCach.Benchmarks.Load;

/// <summary>How the load is driven.</summary>
/// <param name="Requests">Requests measured for each page.</param>
/// <param name="Communes">Communes of the province.</param>
/// <param name="TasksPerCommune">Tasks of each, over all its plans and directives.</param>
/// <param name="Keep">Whether a filled database is used again, and left for the next run.</param>
/// <param name="Only">Only the pages whose address contains this.</param>
internal sealed record LoadOptions(int Requests, int Communes, int TasksPerCommune, bool Keep, string? Only)
{
    /// <summary>Requests that are under way at once in the second round.</summary>
    public const int AtOnce = 8;

    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new LoadOptions(200, 200, 250, false, null);
        for (var i = 0; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--keep" => options with { Keep = true },
                "--requests" => options with { Requests = Number(arguments, ++i) },
                "--communes" => options with { Communes = Number(arguments, ++i) },
                "--tasks" => options with { TasksPerCommune = Number(arguments, ++i) },
                "--only" => options with { Only = arguments[++i] },
                var unknown => throw new ArgumentException($"What is {unknown}?", nameof(arguments)),
            };
        }

        return options;
    }

    private static int Number(IReadOnlyList<string> arguments, int index) => int.Parse(arguments[index], CultureInfo.InvariantCulture);
}
