using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Portal;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Portal.PortalSettings;

/// <summary>How the unit reaches the National Portal; the password is written only, never shown.</summary>
[AllowRoles(Role.Administrator)]
[ResponseCache(NoStore = true)]
internal sealed class PortalSettingsModel(
    SavePortalSettingHandler handler,
    OneStopDbContext database,
    FormerWays formerWays,
    PortalClient client,
    SecretNumbers secrets,
    CurrentUser user
) : PageModel
{
    private const string TooLong = "Nội dung dài quá 200 ký tự.";
    private const string Missing = "Hãy điền mục này.";

    [BindProperty]
    public bool IsEnabled { get; set; }

    [BindProperty]
    [EnumDataType(typeof(PortalFields), ErrorMessage = Missing)]
    public PortalFields Fields { get; set; } = PortalFields.Of2022;

    [BindProperty]
    [Required(ErrorMessage = Missing)]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string AdapterUrl { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = Missing)]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string AuthEndpoint { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = Missing)]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string IntegrationEndpoint { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = Missing)]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string DestinationCode { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = Missing)]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string AgencyCode { get; set; } = "";

    [BindProperty]
    [Required(ErrorMessage = Missing)]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string UserName { get; set; } = "";

    [BindProperty]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string? Password { get; set; }

    [BindProperty]
    [MaxLength(PortalSetting.TextMaxLength, ErrorMessage = TooLong)]
    public string? Site { get; set; }

    [BindProperty]
    public int TimeoutSeconds { get; set; } = PortalSetting.TimeoutSecondsUsual;

    [BindProperty]
    public uint? Version { get; set; }

    public IReadOnlyList<SelectListItem> FieldChoices { get; } =
    [.. Enum.GetValues<PortalFields>().Select(fields => new SelectListItem(PortalNames.Of(fields), fields.ToString()))];

    /// <summary>The ways of merged units by which dossiers that were taken over go.</summary>
    public IReadOnlyList<FormerWay> Former { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Former = await formerWays.OfAsync(user.UnitId, cancellationToken);
        if (await FindAsync(cancellationToken) is { } setting)
        {
            IsEnabled = setting.IsEnabled;
            Fields = setting.Fields;
            AdapterUrl = setting.AdapterUrl;
            AuthEndpoint = setting.AuthEndpoint;
            IntegrationEndpoint = setting.IntegrationEndpoint;
            DestinationCode = setting.DestinationCode;
            AgencyCode = setting.AgencyCode;
            UserName = setting.UserName;
            Site = setting.Site;
            TimeoutSeconds = setting.TimeoutSeconds;
            Version = setting.Version;
        }
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new PortalSettingInput
        {
            IsEnabled = IsEnabled,
            Fields = Fields,
            AdapterUrl = AdapterUrl.Trim(),
            AuthEndpoint = AuthEndpoint.Trim(),
            IntegrationEndpoint = IntegrationEndpoint.Trim(),
            DestinationCode = DestinationCode.Trim(),
            AgencyCode = AgencyCode.Trim(),
            UserName = UserName.Trim(),
            Site = Site?.Trim() ?? "",
            TimeoutSeconds = TimeoutSeconds,
        };
        var result = await handler.HandleAsync(new SavePortalSettingCommand(user.UnitId, input, Password, Version), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce("saved");
        return LocalRedirect(OneStopLinks.PortalSettings);
    }

    /// <summary>Logs in with what is saved.</summary>
    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostTryAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        await OnGetAsync(cancellationToken);
        if (await FindAsync(cancellationToken) is not { } setting)
        {
            return this.Refuse(PortalErrors.NotSet);
        }

        if (!user.RolesIn([user.UnitId]).Contains(Role.Administrator))
        {
            return this.Refuse(PortalErrors.NotYourUnit);
        }

        if (PortalConnection.Of(setting, secrets) is not { } connection)
        {
            return this.Refuse(PortalErrors.PasswordLost);
        }

        var answer = await client.LogInAsync(connection, cancellationToken);
        if (answer.Outcome != PortalOutcome.Accepted)
        {
            return this.Refuse(PortalErrors.NoConnection(answer.Summary));
        }

        this.Announce("reached");
        return LocalRedirect(OneStopLinks.PortalSettings);
    }

    private Task<PortalSetting?> FindAsync(CancellationToken cancellationToken) =>
        database.PortalSettings.AsNoTracking().SingleOrDefaultAsync(setting => setting.UnitId == user.UnitId, cancellationToken);
}
