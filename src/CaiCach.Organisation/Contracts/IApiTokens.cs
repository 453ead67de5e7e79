using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Contracts;

/// <summary>A token as it is told, once.</summary>
/// <param name="UserName">Whose it is.</param>
/// <param name="Token">What the program sends as <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresOn">The last day on which it counts.</param>
public sealed record MadeToken(string UserName, string Token, DateOnly ExpiresOn);

/// <summary>Tokens for programs, made from the command line.</summary>
public interface IApiTokens
{
    /// <summary>Makes a token that counts for a year; refused where the account is closed or locked. Works in the account's own scope.</summary>
    /// <param name="userName">The sign-in name.</param>
    /// <param name="name">What the token is for, as the account's page lists it.</param>
    /// <param name="cancellationToken">Cancels before the commit.</param>
    Task<Result<MadeToken>> MakeAsync(string userName, string name, CancellationToken cancellationToken);
}
