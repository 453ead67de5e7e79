using CaiCach.Foundation.Text;
using CaiCach.Foundation.Units;
using CaiCach.Organisation.Contracts;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Works out what the rows of people would do; units come first.</summary>
internal sealed class PeoplePlanner(ImportGround ground, UnitBook units, ImportPlan plan)
{
    private readonly PeopleBook _book = new(ground);
    private readonly Dictionary<Guid, HashSet<(Guid, Role)>> _roles = ground
        .Roles.GroupBy(holding => holding.PersonId)
        .ToDictionary(group => group.Key, group => group.Select(holding => (holding.UnitId, holding.Role)).ToHashSet());
    private readonly Dictionary<(Guid, Guid, string), int> _taken = [];

    public void Plan(IReadOnlyList<ImportRow> rows)
    {
        foreach (var row in rows)
        {
            var line = new ImportLine(ImportNames.PeopleSheet, row.Number, row.Text(ImportNames.FullName));
            plan.Lines.Add(line);
            var read = PersonRow.Read(row, line, units, ground);
            if (!line.IsRefused)
            {
                PlanRow(row.Number, read, read.Department!, line);
            }
        }
    }

    private void PlanRow(int number, PersonRow row, Unit department, ImportLine line)
    {
        var known = Known(row, department, line);
        if (line.IsRefused)
        {
            return;
        }

        var person = known ?? New(row, department, line);
        if (!_taken.TryAdd((person.Id, department.Id, VietnameseText.Fold(row.Title)), number))
        {
            line.Refuse(ImportNames.FullName, ImportErrors.Doubled(_taken[(person.Id, department.Id, VietnameseText.Fold(row.Title))]));
            return;
        }

        if (known is not null)
        {
            Describe(row, known, line);
        }

        GivePosition(row, department, person, line);
        GiveAccount(row, person, line);
        GiveRoles(row, person, line);
    }

    /// <summary>The person who is there: by user name, else by name, unit and position.</summary>
    private Person? Known(PersonRow row, Unit department, ImportLine line)
    {
        if (row.UserName is null || _book.AccountNamed(row.UserName) is not { } account)
        {
            if (row.UserName is not null && ground.ForeignUserNames.Contains(row.UserName))
            {
                line.Refuse(ImportNames.UserName, ImportErrors.UserNameTaken);
            }

            return _book.Holding(row.FullName, department, row.Title);
        }

        var person = _book.OfId(account.PersonId);
        if (person.FoldedName != VietnameseText.Fold(row.FullName))
        {
            line.Refuse(ImportNames.UserName, ImportErrors.UserNameTaken);
        }
        else if (person.UnitId != department.AuthorityId)
        {
            line.Refuse(ImportNames.UserName, ImportErrors.PersonElsewhere);
        }

        return person;
    }

    private Person New(PersonRow row, Unit department, ImportLine line)
    {
        var person = new Person(department.AuthorityId, row.FullName, row.Email, row.Phone);
        _book.Add(person);
        plan.Added.Add(person);
        plan.Events.Add(new PersonAdded(person.UnitId, person.Id));
        line.Will(ImportDeed.Create, ImportNames.Below(department.Name));
        return person;
    }

    private void Describe(PersonRow row, Person person, ImportLine line)
    {
        var changed = new List<string>();
        Note(changed, ImportNames.FullName, row.FullName, person.FullName);
        Note(changed, ImportNames.Email, row.Email, person.Email);
        Note(changed, ImportNames.Phone, row.Phone, person.Phone);
        if (changed.Count == 0)
        {
            return;
        }

        changed.ForEach(what => line.Will(ImportDeed.Change, ImportNames.Contact(what)));
        plan.Changes.Add(() => person.Describe(row.FullName, row.Email ?? person.Email, row.Phone ?? person.Phone));
        plan.Events.Add(new PersonDescribed(person.UnitId, person.Id));
    }

    private static void Note(List<string> changed, string column, string? written, string? known)
    {
        if (written is not null && written != known)
        {
            changed.Add($"{column.ToLowerInvariant()} {written}");
        }
    }

    private void GivePosition(PersonRow row, Unit department, Person person, ImportLine line)
    {
        var alike = _book.Positions(department, row.Title);
        if (alike.Any(position => _book.HolderOf(position)?.Id == person.Id))
        {
            return;
        }

        var vacant = alike.Where(candidate => _book.HolderOf(candidate) is null && candidate.IsHead == row.IsHead).ToList();
        var position = vacant.Find(candidate => _book.HeldStillOn(candidate, row.From) is null);
        if (position is null)
        {
            if (Obstacle(row, alike, vacant) is { } obstacle)
            {
                line.Refuse(obstacle.Column, obstacle.Why);
                return;
            }

            position = new Position(department.AuthorityId, department.Id, row.Title, row.IsHead);
            _book.Add(position);
            plan.Added.Add(position);
            line.Will(ImportDeed.Change, ImportNames.NewPosition(position.Title));
        }

        _book.Hold(position, person);
        plan.Added.Add(new PositionHolding(position.UnitId, position.Id, person.Id, row.From));
        plan.Events.Add(new PositionGiven(position.UnitId, position.Id, person.Id, row.From, null));
        line.Will(ImportDeed.Change, ImportNames.Position(position.Title, department.Name, row.From));
    }

    /// <summary>Why no position is made for the row: the vacant ones are held beyond its day, or the head's is taken.</summary>
    private (string Column, string Why)? Obstacle(PersonRow row, IReadOnlyList<Position> alike, List<Position> vacant)
    {
        if (vacant.Count > 0)
        {
            var held = _book.HeldStillOn(vacant[0], row.From)!;
            return (ImportNames.From, ImportErrors.HeldUntil(_book.OfId(held.PersonId).FullName, held.ValidTo!.Value));
        }

        return row.IsHead && alike.FirstOrDefault(candidate => candidate.IsHead) is { } head
            ? (ImportNames.Title, ImportErrors.HeadTaken(_book.HolderOf(head)!.FullName))
            : null;
    }

    private void GiveAccount(PersonRow row, Person person, ImportLine line)
    {
        if (row.UserName is null)
        {
            return;
        }

        if (_book.AccountOf(person) is { } account)
        {
            if (!string.Equals(account.UserName, row.UserName, StringComparison.OrdinalIgnoreCase))
            {
                line.Refuse(ImportNames.UserName, ImportErrors.HasAccount(account.UserName!));
            }

            return;
        }

        var made = new Account(person.UnitId, person.Id, row.UserName);
        _book.Add(made);
        plan.Accounts.Add((made, person));
        plan.Events.Add(new AccountMade(made.UnitId, made.Id, person.Id));
        line.Will(ImportDeed.Change, ImportNames.NewAccount(row.UserName));
    }

    private void GiveRoles(PersonRow row, Person person, ImportLine line)
    {
        if (!_roles.TryGetValue(person.Id, out var held))
        {
            _roles[person.Id] = held = [];
        }

        foreach (var role in row.Roles.Where(role => held.Add((person.UnitId, role))))
        {
            plan.Added.Add(new RoleHolding(person.UnitId, person.Id, role, row.From));
            plan.Events.Add(new RoleGiven(person.UnitId, person.Id, role, row.From));
            line.Will(ImportDeed.Change, ImportNames.NewRole(role));
        }
    }
}
