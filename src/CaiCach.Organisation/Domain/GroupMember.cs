namespace CaiCach.Organisation.Domain;

/// <summary>One of the units that a group's name stands for.</summary>
internal sealed class GroupMember
{
    private GroupMember() { }

    public GroupMember(Guid unitId, Guid groupId, Guid memberId)
    {
        UnitId = unitId;
        GroupId = groupId;
        MemberId = memberId;
    }

    public Guid UnitId { get; private set; }

    public Guid GroupId { get; private set; }

    public Guid MemberId { get; private set; }
}
