using System.Buffers.Text;
using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using Microsoft.AspNetCore.Identity;

namespace CaiCach.Organisation.Features.Accounts.PasskeySignIn;

/// <summary>A passkey's answer to the challenge (JSON of WebAuthn).</summary>
internal sealed record PasskeySignInCommand(string CredentialJson, Device Device);

/// <summary>Signs in by a passkey, which proves possession and the person in one: no second step follows.</summary>
internal sealed class PasskeySignInHandler(
    UnitOfWork unitOfWork,
    AccessQuery access,
    UserManager<Account> accounts,
    SignInManager<Account> signIn,
    SignInGate gate
)
{
    /// <summary>What the browser needs to find a passkey; it names no account.</summary>
    public Task<string> OptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>The account with its new session.</summary>
    public async Task<Result<(Guid AccountId, Guid SessionId)>> HandleAsync(
        PasskeySignInCommand command,
        CancellationToken cancellationToken
    )
    {
        await unitOfWork.OpenAsync([], cancellationToken);
        if (
            CredentialId(command.CredentialJson) is not { } credentialId
            || await access.AuthorityOfPasskeyAsync(credentialId, cancellationToken) is not { } unitId
        )
        {
            return AccountErrors.PasskeyRefused;
        }

        await unitOfWork.OpenAsync([unitId], cancellationToken);
        var asserted = await PasskeyState.ReadAsync(() => signIn.PerformPasskeyAssertionAsync(command.CredentialJson));
        if (asserted is not { Succeeded: true })
        {
            return AccountErrors.PasskeyRefused;
        }

        var approached = gate.Approach(asserted.User);
        if (approached.Failed)
        {
            return approached.Errors[0];
        }

        await accounts.AddOrUpdatePasskeyAsync(asserted.User, asserted.Passkey);
        var entered = await gate.EnterAsync(asserted.User, command.Device, cancellationToken);
        return entered.Failed ? Result<(Guid, Guid)>.Fail(entered.Errors) : (asserted.User.Id, entered.Value);
    }

    private static byte[]? CredentialId(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            return
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                && Base64Url.IsValid(id.GetString())
                ? Base64Url.DecodeFromChars(id.GetString())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
