using System.Net;
using System.Security.Claims;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Features.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CaiCach.Testing;

/// <summary>A commune or province that belongs to one test, with its people and its clock.</summary>
public class Authority
{
    private readonly Harness _harness;

    internal Authority(Harness harness, Guid id, string code, string name, IReadOnlyList<TestPerson> people, TestClock clock)
    {
        _harness = harness;
        Id = id;
        Code = code;
        Name = name;
        People = people;
        Clock = clock;
    }

    /// <summary>Identity: the <c>unit_id</c> of its rows.</summary>
    public Guid Id { get; }

    /// <summary>The code for people and the command line.</summary>
    public string Code { get; }

    /// <summary>The official name.</summary>
    public string Name { get; }

    /// <summary>Those who work there.</summary>
    public IReadOnlyList<TestPerson> People { get; }

    /// <summary>The clock of the test: of its requests and of its scopes.</summary>
    public TestClock Clock { get; }

    /// <summary>The first who holds a role.</summary>
    public TestPerson The(Role role) => People.First(person => person.Role == role);

    /// <summary>A browser at which the first holder of a role is signed in, with a session of its own.</summary>
    public Task<TestUser> SignInAsync(Role role) => SignInAsync(The(role));

    /// <summary>A browser at which the person is signed in, with a session of its own.</summary>
    public async Task<TestUser> SignInAsync(TestPerson person)
    {
        var user = await _harness.AVisitorAsync(Clock);
        user.Cookies.Add(await SessionCookieAsync(person));
        return user;
    }

    /// <summary>Someone who has not signed in, under this clock.</summary>
    public Task<TestUser> AVisitorAsync() => _harness.AVisitorAsync(Clock);

    /// <summary>The cookie of a new session of the person, e.g. for a browser.</summary>
    public async Task<Cookie> SessionCookieAsync(TestPerson person)
    {
        var sessionId = await StartSessionAsync(person);
        var services = await _harness.ServicesAsync();
        var options = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, person.AccountId.ToString()), new(SessionCookie.SessionClaim, sessionId.ToString())],
            IdentityConstants.ApplicationScheme
        );
        var properties = new AuthenticationProperties
        {
            IssuedUtc = Clock.GetUtcNow(),
            ExpiresUtc = Clock.GetUtcNow() + options.ExpireTimeSpan,
        };
        var ticket = new AuthenticationTicket(new ClaimsPrincipal(identity), properties, IdentityConstants.ApplicationScheme);
        return new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket), "/", Harness.BaseAddress.Host);
    }

    /// <summary>Makes it a unit for practice.</summary>
    public Task BecomePracticeAsync() =>
        InScopeAsync(async services =>
        {
            (await services.GetRequiredService<OrganisationDbContext>().Units.SingleAsync(unit => unit.Id == Id)).MarkAsPractice();
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
        });

    /// <summary>Works as the restricted role and as the system, seeing this authority's rows.</summary>
    public Task InScopeAsync(Func<IServiceProvider, Task> work) => _harness.InScopeAsync([Id], work, Clock);

    /// <summary>The same, with an answer.</summary>
    public Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work) => _harness.InScopeAsync([Id], work, Clock);

    /// <summary>Works as a person does within a request, with that person's scope and rights: for calling handlers.</summary>
    public async Task<T> ActAsync<T>(TestPerson person, Func<IServiceProvider, Task<T>> work)
    {
        var sessionId = await StartSessionAsync(person);
        return await InScopeAsync(async services =>
        {
            var access = await services.GetRequiredService<AccessQuery>().OfSessionAsync(sessionId, Clock.Today, CancellationToken.None);
            services.GetRequiredService<CurrentUser>().SignIn(access!);
            await services.GetRequiredService<UnitOfWork>().OpenAsync(access!.Scope, CancellationToken.None);
            return await work(services);
        });
    }

    /// <summary>Works as the first holder of a role.</summary>
    public Task<T> ActAsync<T>(Role role, Func<IServiceProvider, Task<T>> work) => ActAsync(The(role), work);

    private Task<Guid> StartSessionAsync(TestPerson person) =>
        InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OrganisationDbContext>();
            var account = await database.Accounts.SingleAsync(account => account.Id == person.AccountId);
            var session = new AccountSession(account, Clock.GetUtcNow(), null, "test");
            database.Sessions.Add(session);
            await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None);
            return session.Id;
        });
}
