using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Organisation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalSettings;

/// <summary>Sets how a unit reaches the Portal.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Input">What was entered.</param>
/// <param name="Password">The new password; null or empty keeps the old one.</param>
/// <param name="Version">The version that the person saw; null where there was none.</param>
internal sealed record SavePortalSettingCommand(Guid UnitId, PortalSettingInput Input, string? Password, uint? Version);

/// <summary>Keeps the settings; what could not be sent under the old ones is tried again at once.</summary>
internal sealed class SavePortalSettingHandler(
    UnitOfWork unitOfWork,
    OneStopDbContext database,
    PortalQueue queue,
    IUnitDirectory units,
    SecretNumbers secrets,
    CurrentUser user,
    TimeProvider clock
)
{
    public async Task<Result> HandleAsync(SavePortalSettingCommand command, CancellationToken cancellationToken)
    {
        if (!user.RolesIn([command.UnitId]).Contains(Role.Administrator))
        {
            return PortalErrors.NotYourUnit;
        }

        var setting = await database.PortalSettings.SingleOrDefaultAsync(one => one.UnitId == command.UnitId, cancellationToken);
        var unit = await units.FindAsync(command.UnitId, cancellationToken);
        var hasPassword = !string.IsNullOrEmpty(command.Password);
        if (unit!.IsPractice)
        {
            return PortalErrors.PracticeUnit;
        }

        if (Refusals(command.Input, hasPassword || setting is not null) is { Count: > 0 } refusals)
        {
            return Result.Fail(refusals);
        }

        if (setting is null)
        {
            setting = new PortalSetting(command.UnitId);
            database.Add(setting);
        }
        else if (command.Version is { } version)
        {
            database.Entry(setting).Property(one => one.Version).OriginalValue = version;
        }

        var now = clock.GetUtcNow();
        setting.Change(command.Input, hasPassword ? (await secrets.SealAsync(command.Password!, cancellationToken)).Content : null, now);
        await queue.HearAsync(command.UnitId, cancellationToken);
        await queue.WakeUnitAsync(command.UnitId, now, cancellationToken);
        return await unitOfWork.CommitAsync(
            [new PortalSettingChanged(command.UnitId, command.UnitId, setting.IsEnabled, setting.AdapterUrl, hasPassword)],
            null,
            cancellationToken
        );
    }

    private static List<Error> Refusals(PortalSettingInput input, bool hasPassword)
    {
        var refusals = new List<Error>();
        if (!PortalSetting.IsAddress(input.AdapterUrl))
        {
            refusals.Add(PortalErrors.AddressWrong);
        }

        if (input.Site.Length > 0 && !MessageSetting.IsSite(input.Site))
        {
            refusals.Add(PortalErrors.SiteWrong);
        }

        if (input.TimeoutSeconds is < PortalSetting.TimeoutSecondsMin or > PortalSetting.TimeoutSecondsMax)
        {
            refusals.Add(PortalErrors.TimeoutWrong);
        }

        if (!hasPassword)
        {
            refusals.Add(PortalErrors.PasswordMissing);
        }

        return refusals;
    }
}
