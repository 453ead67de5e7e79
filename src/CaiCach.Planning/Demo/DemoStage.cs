using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Planning.Data;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Planning.Demo;

/// <summary>Lets the people of a demonstration act one after the other, each signed in and within their own unit.</summary>
internal sealed class DemoStage(IServiceScopeFactory scopes, DemoClock clock, IReadOnlyList<DemoAccount> cast)
{
    public DemoClock Clock => clock;

    /// <summary>The first person of the cast with a role.</summary>
    public DemoAccount The(Role role) => cast.First(account => account.Roles.Contains(role));

    /// <summary>The person whose user name begins so.</summary>
    public DemoAccount The(string name) => cast.First(account => account.UserName.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>Someone of a department; null where nobody of the cast works there.</summary>
    public DemoAccount? In(Guid? departmentId) =>
        cast.FirstOrDefault(account => account.Roles.Contains(Role.Officer) && account.Access.DepartmentIds.Any(id => id == departmentId));

    /// <summary>Has a person do something; a refusal is a mistake of the story.</summary>
    public async Task DoAsync(DemoAccount person, Func<IServiceProvider, Task<Result>> act, CancellationToken cancellationToken)
    {
        await using var scope = await OpenAsync(person, cancellationToken);
        var result = await act(scope.ServiceProvider);
        if (result.Failed)
        {
            throw new InvalidOperationException($"{person.UserName}: {result.Errors[0].Message}");
        }
    }

    /// <summary>Reads as a person sees it.</summary>
    public async Task<T> AskAsync<T>(DemoAccount person, Func<PlanningDbContext, Task<T>> ask, CancellationToken cancellationToken)
    {
        await using var scope = await OpenAsync(person, cancellationToken);
        return await ask(scope.ServiceProvider.GetRequiredService<PlanningDbContext>());
    }

    private async Task<AsyncServiceScope> OpenAsync(DemoAccount person, CancellationToken cancellationToken)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(person.Access);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync(person.Access.Scope, cancellationToken);
        return scope;
    }
}
