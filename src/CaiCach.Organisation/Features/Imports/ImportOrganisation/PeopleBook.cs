using CaiCach.Foundation.Text;
using CaiCach.Organisation.Data;
using CaiCach.Organisation.Domain;

namespace CaiCach.Organisation.Features.Imports.ImportOrganisation;

/// <summary>Who holds what: as it stands, and as the rows so far would have it.</summary>
internal sealed class PeopleBook
{
    private readonly Dictionary<Guid, Person> _people;
    private readonly Dictionary<(Guid Department, string Title), List<Position>> _positions;
    private readonly Dictionary<Guid, Guid> _holders;
    private readonly Dictionary<Guid, PositionHolding> _lastEnded;
    private readonly Dictionary<string, Account> _byUserName;
    private readonly Dictionary<Guid, Account> _byPerson;

    public PeopleBook(ImportGround ground)
    {
        _people = ground.People.ToDictionary(person => person.Id);
        _positions = ground.Positions.GroupBy(KeyOf).ToDictionary(group => group.Key, group => group.ToList());
        _holders = ground.Holdings.ToDictionary(holding => holding.PositionId, holding => holding.PersonId);
        _lastEnded = ground
            .EndedHoldings.GroupBy(holding => holding.PositionId)
            .ToDictionary(group => group.Key, group => group.MaxBy(holding => holding.ValidTo)!);
        _byUserName = ground.Accounts.ToDictionary(account => account.UserName!, StringComparer.OrdinalIgnoreCase);
        _byPerson = ground.Accounts.ToDictionary(account => account.PersonId);
    }

    public Account? AccountNamed(string userName) => _byUserName.GetValueOrDefault(userName);

    public Account? AccountOf(Person person) => _byPerson.GetValueOrDefault(person.Id);

    public Person OfId(Guid id) => _people[id];

    public IReadOnlyList<Position> Positions(Unit department, string title) =>
        _positions.GetValueOrDefault((department.Id, VietnameseText.Fold(title)), []);

    public Person? HolderOf(Position position) =>
        _holders.TryGetValue(position.Id, out var holder) ? _people.GetValueOrDefault(holder) : null;

    /// <summary>The holding with a last day that reaches to the day or beyond; null when the position is free from the day on.</summary>
    public PositionHolding? HeldStillOn(Position position, DateOnly day) =>
        _lastEnded.TryGetValue(position.Id, out var holding) && holding.ValidTo >= day ? holding : null;

    /// <summary>The person of a name who holds such a position in the department.</summary>
    public Person? Holding(string fullName, Unit department, string title)
    {
        var folded = VietnameseText.Fold(fullName);
        return Positions(department, title).Select(HolderOf).FirstOrDefault(holder => holder?.FoldedName == folded);
    }

    public void Add(Person person) => _people.Add(person.Id, person);

    public void Add(Position position)
    {
        if (!_positions.TryGetValue(KeyOf(position), out var alike))
        {
            _positions[KeyOf(position)] = alike = [];
        }

        alike.Add(position);
    }

    public void Add(Account account)
    {
        _byUserName.Add(account.UserName!, account);
        _byPerson.Add(account.PersonId, account);
    }

    public void Hold(Position position, Person person) => _holders[position.Id] = person.Id;

    private static (Guid, string) KeyOf(Position position) => (position.DepartmentId, VietnameseText.Fold(position.Title));
}
