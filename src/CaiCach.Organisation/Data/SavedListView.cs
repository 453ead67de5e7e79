namespace CaiCach.Organisation.Data;

/// <summary>A list as a person has filtered and ordered it, kept under a name.</summary>
internal sealed class SavedListView
{
    public const int NameMaxLength = 60;

    /// <summary>Longest path with what was chosen.</summary>
    public const int AddressMaxLength = 1000;

    /// <summary>Most views that a person keeps of one list.</summary>
    public const int MostPerList = 20;

    private SavedListView() { }

    public SavedListView(Guid unitId, Guid accountId, string path, string name)
    {
        Id = Guid.CreateVersion7();
        UnitId = unitId;
        AccountId = accountId;
        Path = path;
        Name = name;
    }

    public Guid Id { get; private set; }

    /// <summary>The authority of the account.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>Whose it is; nobody else sees it.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>The list's path.</summary>
    public string Path { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>What was chosen, as it stands in the address, with its question mark.</summary>
    public string Query { get; private set; } = "";

    public DateTimeOffset SavedAt { get; private set; }

    /// <summary>Keeps another choice under the same name.</summary>
    public void Choose(string query, DateTimeOffset now)
    {
        Query = query;
        SavedAt = now;
    }
}
