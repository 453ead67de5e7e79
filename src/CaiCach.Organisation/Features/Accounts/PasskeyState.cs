namespace CaiCach.Organisation.Features.Accounts;

/// <summary>Between asking for a passkey and getting it, Identity keeps the challenge in a cookie.</summary>
internal static class PasskeyState
{
    /// <summary>The answer; null when no challenge is open any more, which Identity tells by throwing.</summary>
    public static async Task<T?> ReadAsync<T>(Func<Task<T>> perform)
        where T : class
    {
        try
        {
            return await perform();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
