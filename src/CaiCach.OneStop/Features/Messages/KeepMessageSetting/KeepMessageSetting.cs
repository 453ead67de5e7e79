using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.KeepMessageSetting;

/// <summary>Whether and of what the unit tells applicants.</summary>
/// <param name="IsEnabled">Whether it tells them at all.</param>
/// <param name="IsMailOn">Whether by e-mail.</param>
/// <param name="TellsImported">Whether of dossiers too that another system decides.</param>
/// <param name="Site">Where people look dossiers up.</param>
/// <param name="Version">The version that the person saw; null where there was none.</param>
internal sealed record KeepMessageSettingCommand(bool IsEnabled, bool IsMailOn, bool TellsImported, string Site, uint? Version);

/// <summary>Keeps the setting.</summary>
internal sealed class KeepMessageSettingHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    public async Task<Result> HandleAsync(KeepMessageSettingCommand command, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        if (!user.RolesIn([unitId]).Contains(Role.Administrator))
        {
            return MessageErrors.NotYourUnit;
        }

        if (!MessageSetting.IsSite(command.Site))
        {
            return MessageErrors.SiteWrong;
        }

        var setting = await database.MessageSettings.SingleOrDefaultAsync(one => one.UnitId == unitId, cancellationToken);
        if (setting is null)
        {
            setting = new MessageSetting(unitId);
            database.Add(setting);
        }
        else if (command.Version is { } version)
        {
            database.Entry(setting).Property(one => one.Version).OriginalValue = version;
        }

        setting.Change(command.IsEnabled, command.IsMailOn, command.TellsImported, command.Site, clock.GetUtcNow());
        return await unitOfWork.CommitAsync(
            [new MessageSettingChanged(unitId, unitId, command.IsEnabled, command.IsMailOn, command.TellsImported, setting.Site)],
            null,
            cancellationToken
        );
    }
}
