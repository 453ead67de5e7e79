namespace CaiCach.Ui.Shell;

/// <summary>The frame around a page: who works, for which unit and period, and where one may go.</summary>
public sealed record ShellModel
{
    /// <summary>Who is signed in; null when nobody is.</summary>
    public ShellPerson? Person { get; init; }

    /// <summary>The unit that the page is about; null outside any.</summary>
    public ShellUnit? Unit { get; init; }

    /// <summary>The code that links to other pages carry on while another unit than the person's own is looked at; null for one's own.</summary>
    public string? UnitCode { get; init; }

    /// <summary>Units that the person may look at instead; none or one shows no switch.</summary>
    public IReadOnlyList<ShellChoice> Units { get; init; } = [];

    /// <summary>The periods that the page can be looked at for; null where it knows none.</summary>
    public ShellPeriods? Periods { get; init; }

    /// <summary>The code of the period that the address names, which links to other pages carry on; null for none.</summary>
    public string? PeriodCode { get; init; }

    /// <summary>The entries that the person may open, in order.</summary>
    public IReadOnlyList<NavigationItem> Navigation { get; init; } = [];

    /// <summary>The entry that the page belongs to; null for none.</summary>
    public NavigationItem? Active { get; init; }

    /// <summary>The page that searches (its word goes in as <c>tim</c>); null shows no search.</summary>
    public string? SearchHref { get; init; }

    /// <summary>The page of notices; null shows no bell.</summary>
    public string? NoticesHref { get; init; }

    /// <summary>Notices not read yet.</summary>
    public int UnreadNotices { get; init; }

    /// <summary>The entry under which a page stands: the one with the longest address that holds the path.</summary>
    public static NavigationItem? ActiveOf(IEnumerable<NavigationItem> navigation, string path) =>
        navigation.Where(item => item.Holds(path)).MaxBy(item => item.Href.Length);
}

/// <summary>The person signed in.</summary>
/// <param name="Name">Full name.</param>
/// <param name="Account">Sign-in name, or position.</param>
public sealed record ShellPerson(string Name, string Account)
{
    /// <summary>First letters of the family name and of the given name, for the round mark.</summary>
    public string Initials
    {
        get
        {
            var words = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            return string.Concat(words.Length > 1 ? [words[0][0], words[^1][0]] : words.Select(word => word[0])).ToUpperInvariant();
        }
    }
}

/// <summary>One choice of a switch in the top bar.</summary>
/// <param name="Text">The unit's or period's name; null for the way to all others.</param>
/// <param name="Href">The same page for that choice.</param>
/// <param name="IsCurrent">Whether the page shows it now.</param>
public sealed record ShellChoice(string? Text, string Href, bool IsCurrent = false)
{
    /// <summary>Leads to the page of all units, which comes back to a page with the one chosen; its words stand in the shell.</summary>
    public static ShellChoice Others(string path) => new(null, "/don-vi?ve=" + Uri.EscapeDataString(path));
}
