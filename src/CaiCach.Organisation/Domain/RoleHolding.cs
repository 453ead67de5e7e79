using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;

namespace CaiCach.Organisation.Domain;

/// <summary>A role that a person holds in an authority and all below it, from a day to a day.</summary>
internal sealed class RoleHolding
{
    private RoleHolding() { }

    public RoleHolding(Guid unitId, Guid personId, Role role, DateOnly validFrom)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        PersonId = personId;
        Role = role;
        ValidFrom = validFrom;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid PersonId { get; private set; }

    public Role Role { get; private set; }

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
