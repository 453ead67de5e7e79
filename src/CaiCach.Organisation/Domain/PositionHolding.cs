using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Domain;

/// <summary>A person in a position, from a day to a day.</summary>
internal sealed class PositionHolding
{
    private PositionHolding() { }

    public PositionHolding(Guid unitId, Guid positionId, Guid personId, DateOnly validFrom)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        PositionId = positionId;
        PersonId = personId;
        ValidFrom = validFrom;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PositionId { get; private set; }

    public Guid PersonId { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    public DateOnly? ValidTo { get; private set; }

    /// <summary>Ends it; the day is the last.</summary>
    public Result End(DateOnly lastDay)
    {
        if (lastDay < ValidFrom)
        {
            return PeopleErrors.EndsBeforeStart(ValidFrom);
        }

        ValidTo = lastDay;
        return Result.Done();
    }
}
