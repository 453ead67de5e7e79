using CaiCach.Foundation.Time;
using CaiCach.Organisation.Contracts;

namespace CaiCach.Reporting.Contracts;

/// <summary>Has the people of a demonstration send the reports that they owe.</summary>
public interface IReportingDemo
{
    /// <summary>
    /// In each commune the reports that fell due in the half year up to the clock's end are drafted with what people contribute and with figures entered on
    /// evidence, submitted, approved and issued with a number; the province accepts them but for one, which it gives back, and one commune is late with its
    /// last. The same story each time, all of it through the application's own commands; nothing is written past them.
    /// </summary>
    /// <param name="cast">The accounts of the communes and of the province above them.</param>
    /// <param name="communes">The codes of the communes that report, at least two.</param>
    /// <param name="evidencePath">The file that stands for every evidence; null leaves out the figures that need one.</param>
    /// <param name="clock">The clock that the application runs by.</param>
    /// <param name="cancellationToken">Cancels.</param>
    /// <returns>Reports issued.</returns>
    Task<int> LiveAsync(
        IReadOnlyList<DemoAccount> cast,
        IReadOnlyList<string> communes,
        string? evidencePath,
        DemoClock clock,
        CancellationToken cancellationToken
    );
}
