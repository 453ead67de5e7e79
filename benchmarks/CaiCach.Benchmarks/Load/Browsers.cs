namespace CaiCach.Benchmarks.Load;

/// <summary>One signed-in browser for each person that the visits name.</summary>
internal sealed class Browsers : IDisposable
{
    private readonly Dictionary<string, Browser> _byPerson = new(StringComparer.Ordinal);

    private Browsers() { }

    public static async Task<Browsers> SignInAsync(
        Uri address,
        IEnumerable<Visit> visits,
        string suffix,
        CancellationToken cancellationToken
    )
    {
        var browsers = new Browsers();
        foreach (var who in visits.Select(visit => visit.Who).Distinct(StringComparer.Ordinal))
        {
            var userName = who.EndsWith(Visits.Province, StringComparison.Ordinal) ? who : who + suffix;
            browsers._byPerson[who] = await Browser.SignInAsync(address, userName, cancellationToken);
        }

        return browsers;
    }

    public Browser Of(Visit visit) => _byPerson[visit.Who];

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var browser in _byPerson.Values)
        {
            browser.Dispose();
        }
    }
}
