namespace CaiCach.Testing;

/// <summary>A commune that belongs to one test, in the form of after 07/2025.</summary>
public sealed class Commune : Authority
{
    internal Commune(
        Harness harness,
        (Guid Id, string Code, string Name) unit,
        CommuneDepartments departments,
        IReadOnlyList<TestPerson> people,
        TestClock clock
    )
        : base(harness, unit.Id, unit.Code, unit.Name, people, clock) => Departments = departments;

    /// <summary>Its departments.</summary>
    public CommuneDepartments Departments { get; }

    /// <summary>The officer of a department.</summary>
    public TestPerson OfficerOf(Guid departmentId) =>
        People.First(person => person.DepartmentId == departmentId && person.Role == CaiCach.Foundation.Units.Role.Officer);
}

/// <summary>The departments of a test's commune.</summary>
/// <param name="Leadership">Lãnh đạo UBND: the chairman.</param>
/// <param name="Office">Văn phòng HĐND và UBND.</param>
/// <param name="Economy">Phòng Kinh tế.</param>
/// <param name="Culture">Phòng Văn hóa – Xã hội, where the reform coordinator works.</param>
/// <param name="OneStop">Trung tâm Phục vụ hành chính công.</param>
public sealed record CommuneDepartments(Guid Leadership, Guid Office, Guid Economy, Guid Culture, Guid OneStop);
