using CaiCach.Foundation.Units;

namespace CaiCach.Testing;

/// <summary>Someone who works at an authority of a test, with a position, a role and an account.</summary>
/// <param name="Id">The person.</param>
/// <param name="AccountId">The account.</param>
/// <param name="UserName">The sign-in name; the password is <see cref="Given.Password"/>.</param>
/// <param name="FullName">The name.</param>
/// <param name="Role">The role held in the authority.</param>
/// <param name="DepartmentId">The department of the position.</param>
/// <param name="PositionId">The position.</param>
public sealed record TestPerson(Guid Id, Guid AccountId, string UserName, string FullName, Role Role, Guid DepartmentId, Guid PositionId);
