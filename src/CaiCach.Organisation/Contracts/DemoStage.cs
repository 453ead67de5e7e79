using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.Organisation.Contracts;

/// <summary>Lets the people of a demonstration act one after the other, each signed in and within what that person reaches.</summary>
/// <param name="scopes">Opens a scope for each act.</param>
/// <param name="clock">The clock that the application runs by.</param>
/// <param name="cast">Who takes part.</param>
public sealed class DemoStage(IServiceScopeFactory scopes, DemoClock clock, IReadOnlyList<DemoAccount> cast)
{
    /// <summary>The clock of the story.</summary>
    public DemoClock Clock => clock;

    /// <summary>The first person of the cast with a role.</summary>
    public DemoAccount The(Role role) => cast.First(account => account.Roles.Contains(role));

    /// <summary>The person whose user name begins so.</summary>
    public DemoAccount The(string name) => cast.First(account => account.UserName.StartsWith(name + ".", StringComparison.Ordinal));

    /// <summary>Someone of a department; null where nobody of the cast works there.</summary>
    public DemoAccount? In(Guid? departmentId) =>
        cast.FirstOrDefault(account => account.Roles.Contains(Role.Officer) && account.Access.DepartmentIds.Any(id => id == departmentId));

    /// <summary>Has a person do something; a refusal is a mistake of the story.</summary>
    /// <exception cref="InvalidOperationException">The application refused it.</exception>
    public async Task DoAsync(DemoAccount person, Func<IServiceProvider, Task<Result>> act, CancellationToken cancellationToken)
    {
        var result = await WithAsync(person, act, cancellationToken);
        if (result.Failed)
        {
            throw new InvalidOperationException($"{person.UserName}: {result.Errors[0].Message}");
        }
    }

    /// <summary>Has a person read or do something that gives an answer.</summary>
    public async Task<T> WithAsync<T>(DemoAccount person, Func<IServiceProvider, Task<T>> act, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().SignIn(person.Access);
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().OpenAsync(person.Access.Scope, cancellationToken);
        return await act(scope.ServiceProvider);
    }
}
