using CaiCach.Foundation.Text;

namespace CaiCach.Organisation.Domain;

/// <summary>Someone who works for an authority.</summary>
internal sealed class Person
{
    private Person() { }

    public Person(Guid unitId, string fullName, string? email, string? phone)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        Describe(fullName, email, phone);
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public string FullName { get; private set; } = "";

    public string FoldedName { get; private set; } = "";

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Corrects what is known of the person.</summary>
    public void Describe(string fullName, string? email, string? phone)
    {
        FullName = fullName.Trim();
        FoldedName = VietnameseText.Fold(fullName);
        Email = email;
        Phone = phone;
    }
}
