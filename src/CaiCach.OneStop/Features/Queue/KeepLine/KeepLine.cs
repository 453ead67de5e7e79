using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Queue.KeepLine;

/// <summary>What people wait for.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="Id">The line; null for a new one.</param>
/// <param name="Letter">A to Z.</param>
/// <param name="Name">The name.</param>
/// <param name="IsOpen">Whether numbers are given.</param>
/// <param name="Version">The version that the person saw.</param>
internal sealed record KeepLineCommand(Guid UnitId, Guid? Id, string? Letter, string? Name, bool IsOpen, uint? Version);

/// <summary>Keeps a line of a unit.</summary>
internal sealed class KeepLineHandler(UnitOfWork unitOfWork, OneStopDbContext database, CurrentUser user, TimeProvider clock)
{
    private static readonly Dictionary<string, Error> Constraints = new(StringComparer.Ordinal)
    {
        [QueueLineConfiguration.LetterIsUnique] = QueueErrors.LetterTaken,
    };

    public async Task<Result> HandleAsync(KeepLineCommand command, CancellationToken cancellationToken)
    {
        if (command.UnitId != user.UnitId || !user.MaySetQueue())
        {
            return QueueErrors.NotYourUnit;
        }

        var (letter, name) = (command.Letter?.Trim().ToUpperInvariant() ?? "", command.Name?.Trim() ?? "");
        if (!QueueLine.IsLetter(letter))
        {
            return QueueErrors.LetterWrong;
        }

        if (name.Length is 0 or > QueueLimits.NameMaxLength)
        {
            return QueueErrors.NameMissing;
        }

        QueueLine? line;
        if (command.Id is { } id)
        {
            line = await database.QueueLines.SingleOrDefaultAsync(one => one.Id == id && one.UnitId == command.UnitId, cancellationToken);
            if (line is null)
            {
                return QueueErrors.NotFound;
            }

            database.Entry(line).Property(one => one.Version).OriginalValue = command.Version ?? line.Version;
        }
        else
        {
            if (await database.QueueLines.CountAsync(one => one.UnitId == command.UnitId, cancellationToken) >= QueueLimits.KeptMaxCount)
            {
                return QueueErrors.TooMany;
            }

            line = new QueueLine(command.UnitId, clock.GetUtcNow());
            database.Add(line);
        }

        line.Describe(letter, name, command.IsOpen);
        return await unitOfWork.CommitAsync(
            [new QueueLineDescribed(command.UnitId, line.Id, letter, name, command.IsOpen)],
            null,
            cancellationToken,
            Constraints
        );
    }
}
