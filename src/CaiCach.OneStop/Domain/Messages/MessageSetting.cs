namespace CaiCach.OneStop.Domain.Messages;

/// <summary>Whether and of what a unit tells applicants.</summary>
internal sealed class MessageSetting
{
    public const int SiteMaxLength = 200;

    private MessageSetting() { }

    public MessageSetting(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    /// <summary>From when on turns are told; what happened before is old news. Null while nothing is told.</summary>
    public DateTimeOffset? EnabledSince { get; private set; }

    public bool IsMailOn { get; private set; }

    /// <summary>Whether dossiers that another system decides are told of too; that system may tell of them itself.</summary>
    public bool TellsImported { get; private set; }

    /// <summary>Where people look dossiers up, e.g. <c>https://motcua.xa.gov.vn</c>.</summary>
    public string Site { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The version of the row, by which two people at once are told of each other.</summary>
    public uint Version { get; private set; }

    /// <summary>Takes what was entered.</summary>
    public void Change(bool isEnabled, bool isMailOn, bool tellsImported, string site, DateTimeOffset now)
    {
        EnabledSince = isEnabled ? EnabledSince ?? now : null;
        (IsMailOn, TellsImported, Site, ChangedAt) = (isMailOn, tellsImported, site.TrimEnd('/'), now);
    }

    /// <summary>Whether people may be led there: http or https, nobody's name in it.</summary>
    public static bool IsSite(string text) =>
        text.Length <= SiteMaxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var site)
        && site.Scheme is "https" or "http"
        && site.UserInfo.Length == 0
        && site.Query.Length == 0
        && site.Fragment.Length == 0;
}
