using CaiCach.Foundation.Text;

namespace CaiCach.Organisation.Domain;

/// <summary>Another name by which the documents of an authority call a unit ("CC.VP-TK", "UBND xã").</summary>
internal sealed class UnitName
{
    private UnitName() { }

    public UnitName(Guid unitId, Guid namedUnitId, string name)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        NamedUnitId = namedUnitId;
        Name = name.Trim();
        FoldedName = VietnameseText.Fold(name);
    }

    public Guid Id { get; private set; }

    /// <summary>The authority in whose documents the name is used.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The unit that is meant.</summary>
    public Guid NamedUnitId { get; private set; }

    /// <summary>The name as documents print it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The name folded; unique within the authority.</summary>
    public string FoldedName { get; private set; } = "";

    /// <summary>Corrects which unit is meant.</summary>
    public void Mean(Guid namedUnitId) => NamedUnitId = namedUnitId;
}
