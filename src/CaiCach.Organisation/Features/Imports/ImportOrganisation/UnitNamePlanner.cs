using CaiCach.Foundation.Text;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Works out which alternative names the rows would add; a name means one unit of an authority.</summary>
internal sealed class UnitNamePlanner(ImportGround ground, ImportPlan plan)
{
    private readonly Dictionary<(Guid, string), Guid> _meant = ground.Names.ToDictionary(
        name => (name.UnitId, name.FoldedName),
        name => name.NamedUnitId
    );

    public void Plan(ImportRow row, ImportLine line, Unit unit)
    {
        foreach (var name in row.Parts(ImportNames.OtherNames))
        {
            var folded = VietnameseText.Fold(name);
            if (name.Length > OrganisationLimits.NameMaxLength)
            {
                line.Refuse(ImportNames.OtherNames, ImportErrors.TooLong(OrganisationLimits.NameMaxLength));
            }
            else if (_meant.TryGetValue((unit.AuthorityId, folded), out var meant))
            {
                if (meant != unit.Id)
                {
                    line.Refuse(ImportNames.OtherNames, ImportErrors.OtherNameTaken(name));
                }
            }
            else if (folded.Length > 0)
            {
                line.Will(ImportDeed.Change, ImportNames.OtherNameAdded(name));
                Remember(unit, name);
                plan.Events.Add(new UnitNameAdded(unit.AuthorityId, unit.Id, name));
            }
        }
    }

    /// <summary>Adds a name unless it means a unit already.</summary>
    public void Remember(Unit unit, string name)
    {
        if (_meant.TryAdd((unit.AuthorityId, VietnameseText.Fold(name)), unit.Id))
        {
            plan.Added.Add(new UnitName(unit.AuthorityId, unit.Id, name));
        }
    }
}
