using CaiCach.Foundation.Text;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Finds units by code or name: those that stand, and those that the file brings.</summary>
internal sealed class UnitBook
{
    private readonly Dictionary<string, Unit> _byCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(Guid?, string), Unit> _byPlace = [];
    private readonly List<Unit> _units = [];
    private readonly Dictionary<Guid, Unit> _byId = [];

    public UnitBook(IEnumerable<Unit> units)
    {
        foreach (var unit in units)
        {
            Add(unit);
        }
    }

    public void Add(Unit unit)
    {
        _byCode.TryAdd(unit.Code, unit);
        _byPlace.TryAdd((unit.ParentId, unit.FoldedName), unit);
        _byId[unit.Id] = unit;
        _units.Add(unit);
    }

    public Unit? OfCode(string code) => _byCode.GetValueOrDefault(code);

    public Unit OfId(Guid id) => _byId[id];

    public Unit? Below(Guid parentId, string name) => _byPlace.GetValueOrDefault((parentId, VietnameseText.Fold(name)));

    /// <summary>The unit of a code or a name; several where the name is not enough, those of the given authority first.</summary>
    public IReadOnlyList<Unit> Find(string text, Guid authorityId)
    {
        if (OfCode(text) is { } unit)
        {
            return [unit];
        }

        var folded = VietnameseText.Fold(text);
        var named = _units.FindAll(candidate => candidate.FoldedName == folded);
        var near = named.FindAll(candidate => candidate.AuthorityId == authorityId);
        return near.Count > 0 ? near : named;
    }
}
