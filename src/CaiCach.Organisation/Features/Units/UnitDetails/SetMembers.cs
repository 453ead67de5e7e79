using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>The units that a group stands for, all of them.</summary>
internal sealed record SetMembersCommand(Guid GroupId, uint Version, IReadOnlyList<Guid> MemberIds);

/// <summary>Sets the members of a group; they are living units of the same authority and no groups themselves.</summary>
internal sealed class SetMembersHandler(UnitOfWork unitOfWork, OrganisationDbContext database, AdministeredUnits administered)
{
    public async Task<Result> HandleAsync(SetMembersCommand command, CancellationToken cancellationToken)
    {
        var group = await database.Units.SingleOrDefaultAsync(candidate => candidate.Id == command.GroupId, cancellationToken);
        if (group is null || !await administered.IncludeAsync(group.AuthorityId, cancellationToken))
        {
            return UnitErrors.NotFound;
        }

        if (group.Kind != UnitKind.Group)
        {
            return UnitErrors.NotGroup;
        }

        var wanted = command.MemberIds.ToHashSet();
        var known = await database.Units.CountAsync(
            unit =>
                wanted.Contains(unit.Id)
                && unit.AuthorityId == group.AuthorityId
                && unit.Id != group.AuthorityId
                && unit.ValidTo == null
                && unit.Kind != UnitKind.Group,
            cancellationToken
        );
        if (known != wanted.Count)
        {
            return UnitErrors.MemberUnknown;
        }

        var present = await database.GroupMembers.Where(member => member.GroupId == group.Id).ToListAsync(cancellationToken);
        database.GroupMembers.RemoveRange(present.Where(member => !wanted.Contains(member.MemberId)));
        database.GroupMembers.AddRange(
            wanted
                .Except(present.Select(member => member.MemberId))
                .Select(memberId => new GroupMember(group.AuthorityId, group.Id, memberId))
        );

        // The group's own version moves with its members, so that of two who choose at once the second is told.
        database.Entry(group).Property(candidate => candidate.Version).OriginalValue = command.Version;
        database.Entry(group).Property(candidate => candidate.Name).IsModified = true;
        return await unitOfWork.CommitAsync([new GroupMembersChanged(group.AuthorityId, group.Id, [.. wanted])], null, cancellationToken);
    }
}
