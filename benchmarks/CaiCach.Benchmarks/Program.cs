using System.Text;
using CaiCach.Benchmarks.Dossiers;
using CaiCach.Benchmarks.Figures;
using CaiCach.Benchmarks.Load;
using CaiCach.Benchmarks.Reading;

Console.OutputEncoding = Encoding.UTF8;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

switch (args)
{
    case ["load", .. var options]:
        return await LoadBenchmark.RunAsync(LoadOptions.Parse(options), stop.Token);
    case ["dossiers", .. var options]:
        return await DossierBenchmark.RunAsync(DossierOptions.Parse(options), stop.Token);
    case ["figures", .. var options]:
        return await FigureBenchmark.RunAsync(FigureOptions.Parse(options), stop.Token);
    case [BareLookUp.Verb, var address, var connectionString]:
        return await BareLookUp.ServeAsync(address, connectionString, stop.Token);
    case ["accuracy"]:
        return await AccuracyTable.PrintAsync(stop.Token);
    case ["time"]:
        return await ReadingTimes.PrintAsync(stop.Token);
    default:
        await Console.Error.WriteLineAsync(
            "Usage: dotnet run -c Release --project benchmarks/CaiCach.Benchmarks -- load [--keep] [--requests 200] | dossiers | figures | accuracy | time"
        );
        return 2;
}
