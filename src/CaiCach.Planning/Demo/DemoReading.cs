using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Demo;

/// <summary>Reads the room's records within a demonstration.</summary>
internal static class DemoReading
{
    /// <summary>Reads as a person sees it.</summary>
    public static Task<T> AskAsync<T>(
        this DemoStage stage,
        DemoAccount person,
        Func<PlanningDbContext, Task<T>> ask,
        CancellationToken cancellationToken
    ) => stage.WithAsync(person, services => ask(services.GetRequiredService<PlanningDbContext>()), cancellationToken);
}
