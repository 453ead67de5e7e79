using System.Security.Cryptography;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;

namespace CaiCach.Testing;

/// <summary>
/// Founds the authorities of tests out of the room's own entities, as the restricted role. The names come of the number among those
/// that the harness founds, and are far apart, so that a search for one does not find another.
/// </summary>
internal sealed class Founding(Harness harness, string passwordHash, int number)
{
    private static readonly DateOnly FoundedOn = new(2025, 7, 1);
    private readonly TestClock _clock = new();
    private readonly List<TestPerson> _people = [];
    private readonly string _suffix = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number)))[..12];

    public async Task<Commune> CommuneAsync(Authority? below)
    {
        var unit = Unit.Authority($"X-{_suffix}", $"Xã Thử Nghiệm {_suffix}", UnitKind.Commune, below?.Id, FoundedOn);
        Unit Department(int place, string name, UnitKind kind = UnitKind.Department) =>
            Unit.Within(unit, $"X-{_suffix}-{place}", name, kind, FoundedOn, place);
        Unit[] departments =
        [
            Department(1, "Lãnh đạo UBND"),
            Department(2, "Văn phòng HĐND và UBND"),
            Department(3, "Phòng Kinh tế"),
            Department(4, "Phòng Văn hóa – Xã hội"),
            Department(5, "Trung tâm Phục vụ hành chính công", UnitKind.OneStopCentre),
        ];
        var ids = new CommuneDepartments(departments[0].Id, departments[1].Id, departments[2].Id, departments[3].Id, departments[4].Id);
        await SaveAsync(
            [unit, .. departments],
            [
                new("Chủ tịch UBND", "Nguyễn Văn Đức", Role.Leader, ids.Leadership, IsHead: true),
                new("Chuyên viên", "Trần Thị Ánh", Role.Officer, ids.Office),
                new("Chuyên viên", "Lê Quang Ước", Role.Officer, ids.Economy),
                new("Chuyên viên", "Phạm Thị Đào", Role.Coordinator, ids.Culture),
                new("Chuyên viên", "Hoàng Văn Ý", Role.Officer, ids.Culture),
                new("Chuyên viên", "Vũ Thị Ngân", Role.Officer, ids.OneStop),
                new("Nhân viên tiếp nhận", "Đỗ Thị Hằng", Role.Receptionist, ids.OneStop),
                new("Chuyên viên", "Bùi Văn Ích", Role.Auditor, ids.Office),
                new("Quản trị hệ thống", "Đinh Văn Ổn", Role.Administrator, ids.Office),
            ]
        );
        return new Commune(harness, (unit.Id, unit.Code, unit.Name), ids, _people, _clock);
    }

    public async Task<Authority> ProvinceAsync()
    {
        var unit = Unit.Authority($"T-{_suffix}", $"Tỉnh Thử Nghiệm {_suffix}", UnitKind.Province, null, FoundedOn);
        var office = Unit.Within(unit, $"T-{_suffix}-1", "Sở Nội vụ", UnitKind.Department, FoundedOn, 1);
        await SaveAsync(
            [unit, office],
            [
                new("Chủ tịch UBND", "Ngô Văn Ân", Role.Leader, office.Id, IsHead: true),
                new("Chuyên viên", "Đặng Thị Uyên", Role.Appraiser, office.Id),
                new("Chuyên viên", "Hồ Văn Êm", Role.Auditor, office.Id),
                new("Quản trị hệ thống", "Lý Thị Ơn", Role.Administrator, office.Id),
            ]
        );
        return new Authority(harness, unit.Id, unit.Code, unit.Name, _people, _clock);
    }

    private async Task SaveAsync(IReadOnlyList<Unit> units, IReadOnlyList<Post> posts) =>
        (
            await harness.InScopeAsync(
                [units[0].Id],
                async services =>
                {
                    var database = services.GetRequiredService<OrganisationDbContext>();
                    var names = services.GetRequiredService<ILookupNormalizer>();
                    var unitOfWork = services.GetRequiredService<UnitOfWork>();
                    database.Units.AddRange(units);
                    await unitOfWork.CommitAsync([], null, CancellationToken.None);
                    foreach (var post in posts)
                    {
                        _people.Add(Add(database, names, units[0].Id, post));
                    }

                    return await unitOfWork.CommitAsync([], null, CancellationToken.None);
                },
                _clock
            )
        ).Failed.ShouldBeFalse();

    private TestPerson Add(OrganisationDbContext database, ILookupNormalizer names, Guid authorityId, Post post)
    {
        var person = new Person(authorityId, post.FullName, null, null);
        var position = new Position(authorityId, post.DepartmentId, post.Title, post.IsHead);
        var userName = $"{post.Role}{_people.Count}.{_suffix}".ToLowerInvariant();
        var account = new Account(authorityId, person.Id, userName)
        {
            NormalizedUserName = names.NormalizeName(userName),
            PasswordHash = passwordHash,
            MustChangePassword = false,
        };
        database.AddRange(
            person,
            position,
            account,
            new PositionHolding(authorityId, position.Id, person.Id, FoundedOn),
            new RoleHolding(authorityId, person.Id, post.Role, FoundedOn)
        );
        return new TestPerson(person.Id, account.Id, userName, person.FullName, post.Role, post.DepartmentId, position.Id);
    }

    private sealed record Post(string Title, string FullName, Role Role, Guid DepartmentId, bool IsHead = false);
}
