using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Demo;

/// <summary>The made-up province with its communes, people and accounts (<c>caicach demo</c>); made once, the same each time.</summary>
internal sealed class OrganisationDemo(
    UnitOfWork unitOfWork,
    OrganisationDbContext database,
    IPasswordHasher<Account> passwords,
    TimeProvider clock
) : IOrganisationDemo
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<DemoAccount>> MakeAsync(CancellationToken cancellationToken)
    {
        if (await database.Units.AnyAsync(cancellationToken))
        {
            return [];
        }

        var province = Unit.Authority("HS", DemoScene.Province, UnitKind.Province, null, DemoScene.TwoTierFrom);
        await unitOfWork.OpenAsync([province.Id], cancellationToken);
        database.Units.Add(province);
        var accounts = new List<DemoAccount>();
        accounts.AddRange(AddProvince(province));
        await CommitAsync(province.Id, cancellationToken);
        foreach (var scene in DemoScene.Communes)
        {
            var commune = Unit.Authority(scene.Code, scene.Name, scene.Kind, province.Id, DemoScene.TwoTierFrom);
            var predecessors = scene
                .Predecessors.Select(old => Unit.Authority(old.Code, old.Name, UnitKind.Commune, province.Id, new DateOnly(2000, 1, 1)))
                .ToList();
            predecessors.ForEach(old => old.End(DemoScene.TwoTierFrom.AddDays(-1)));
            await unitOfWork.OpenAsync([province.Id, commune.Id, .. predecessors.Select(old => old.Id)], cancellationToken);
            if (scene.IsPractice)
            {
                commune.MarkAsPractice();
            }

            database.Units.Add(commune);
            database.Units.AddRange(predecessors);
            database.Successions.AddRange(
                predecessors.Select(old => new UnitSuccession(old.Id, commune.Id, DemoScene.TwoTierFrom, DemoScene.MergerBasis))
            );
            accounts.AddRange(AddPeople(commune, scene));
            await CommitAsync(commune.Id, cancellationToken);
        }

        return accounts;
    }

    private IEnumerable<DemoAccount> AddProvince(Unit province)
    {
        var department = Unit.Within(
            province,
            $"{province.Code}.SNV",
            DemoScene.ReformDepartment,
            UnitKind.Department,
            DemoScene.TwoTierFrom,
            0
        );
        database.Units.Add(department);
        foreach (var post in DemoScene.ProvincePosts)
        {
            yield return AddPost(province, DemoScene.ProvinceSuffix, department, post);
        }
    }

    private IEnumerable<DemoAccount> AddPeople(Unit commune, DemoCommune scene)
    {
        var departments = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var (code, name, kind, otherNames) in DemoScene.Departments)
        {
            var unit = Unit.Within(commune, $"{commune.Code}.{code}", name, kind, DemoScene.TwoTierFrom, departments.Count);
            departments[code] = unit;
            database.Units.Add(unit);
            database.UnitNames.AddRange(otherNames.Select(other => new UnitName(commune.Id, unit.Id, other)));
        }

        database.GroupMembers.AddRange(
            DemoScene.GroupMembers.Select(member => new GroupMember(
                commune.Id,
                departments[DemoScene.GroupCode].Id,
                departments[member].Id
            ))
        );
        foreach (var post in scene.Posts)
        {
            yield return AddPost(commune, scene.UserSuffix, departments[post.Department], post);
        }
    }

    private DemoAccount AddPost(Unit commune, string suffix, Unit department, DemoPost post)
    {
        var person = new Person(commune.Id, post.Person, null, null);
        var position = new Position(commune.Id, department.Id, post.Title, post.IsHead);
        database.People.Add(person);
        database.Positions.Add(position);
        database.PositionHoldings.Add(new PositionHolding(commune.Id, position.Id, person.Id, DemoScene.TwoTierFrom));
        database.RoleHoldings.AddRange(post.Roles.Select(role => new RoleHolding(commune.Id, person.Id, role, DemoScene.TwoTierFrom)));
        var userName = $"{post.UserName}.{suffix}";
        var account = new Account(commune.Id, person.Id, userName)
        {
            NormalizedUserName = userName.ToUpperInvariant(),
            MustChangePassword = false,
        };
        account.PasswordHash = passwords.HashPassword(account, DemoScene.Password);
        database.Accounts.Add(account);
        var access = new UserAccess(
            new Actor(account.Id, person.Id, post.Person),
            userName,
            commune.Id,
            [department.Id],
            [position.Id],
            [.. post.Roles.Select(role => new RoleGrant(role, commune.Id))],
            [commune.Id],
            MustChangePassword: false
        );
        return new DemoAccount(userName, DemoScene.Password, post.Person, post.Title, commune.Id, commune.Code, post.Roles, access);
    }

    private async Task CommitAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var saved = await unitOfWork.CommitAsync([new DemoUnitMade(unitId, unitId, clock.GetUtcNow())], null, cancellationToken);
        if (saved.Failed)
        {
            throw new InvalidOperationException(saved.Errors[0].Message);
        }
    }
}
