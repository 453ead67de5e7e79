using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.EditTemplate;

/// <summary>A unit's own words of a turn.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Text">The words; null to take those of the unit above again.</param>
/// <param name="Version">The version that the person saw; null where there was none.</param>
internal sealed record EditTemplateCommand(MessageTurn Turn, MessageText? Text, uint? Version);

/// <summary>Keeps the words, or gives them up.</summary>
internal sealed class EditTemplateHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    /// <summary>Whether this person words the unit's messages.</summary>
    public static bool MayEdit(CurrentUser user) => user.RolesIn([user.UnitId]).Any(role => role is Role.Administrator or Role.Coordinator);

    public async Task<Result> HandleAsync(EditTemplateCommand command, CancellationToken cancellationToken)
    {
        var unitId = user.UnitId;
        if (!MayEdit(user))
        {
            return MessageErrors.NotYourUnit;
        }

        if (command.Text is { } text && Refusals(text, command.Turn) is { Count: > 0 } refusals)
        {
            return Result.Fail(refusals);
        }

        var template = await database.MessageTemplates.SingleOrDefaultAsync(
            one => one.UnitId == unitId && one.Turn == command.Turn,
            cancellationToken
        );
        if (template is not null && command.Version is { } version)
        {
            database.Entry(template).Property(one => one.Version).OriginalValue = version;
        }

        Keep(template, command, unitId);
        return await unitOfWork.CommitAsync(
            [new MessageTemplateChanged(unitId, unitId, command.Turn.ToString(), command.Text is not null)],
            null,
            cancellationToken
        );
    }

    /// <summary>What is wrong with the words.</summary>
    public static List<Error> Refusals(MessageText text, MessageTurn turn)
    {
        var refusals = new List<Error>();
        foreach (var (field, words) in new[] { ("Subject", text.Subject), ("Mail", text.Mail), ("Short", text.Short) })
        {
            if (words.Length == 0)
            {
                refusals.Add(MessageErrors.TextMissing.At(field));
            }
        }

        if (text.Subject.Any(char.IsControl))
        {
            refusals.Add(MessageErrors.SubjectLines);
        }

        if (text.Unknown(turn) is { Count: > 0 } unknown)
        {
            refusals.Add(MessageErrors.FieldsUnknown(unknown));
        }

        return refusals;
    }

    private void Keep(MessageTemplate? template, EditTemplateCommand command, Guid unitId)
    {
        if (command.Text is null)
        {
            if (template is not null)
            {
                database.Remove(template);
            }

            return;
        }

        if (template is null)
        {
            template = new MessageTemplate(unitId, command.Turn);
            database.Add(template);
        }

        template.Change(command.Text, clock.GetUtcNow());
    }
}
