using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Mail;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Deliveries;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.KeepMessageSetting;

/// <summary>Whether and over which channels the unit tells applicants.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class KeepMessageSettingModel(
    KeepMessageSettingHandler handler,
    OneStopDbContext database,
    MailSettings mail,
    DeliverySettings installation,
    MessageWords words,
    CurrentUser user
) : PageModel
{
    public const string SavedNotice = "message-setting-saved";

    [BindProperty]
    public bool IsEnabled { get; set; }

    [BindProperty]
    public bool IsMailOn { get; set; }

    [BindProperty]
    public bool TellsImported { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Hãy ghi địa chỉ trang tra cứu.")]
    [MaxLength(MessageSetting.SiteMaxLength, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
    public string Site { get; set; } = "";

    [BindProperty]
    public uint? Version { get; set; }

    public bool HasMailServer => mail.IsConfigured;

    /// <summary>Turns out of exports are told when they happened within so many days.</summary>
    public int ImportedWithinDays => words.Imported.WithinDays;

    public bool HasFolder => installation.Folder is not null;

    public IReadOnlyList<MessageGateway> Gateways { get; private set; } = [];

    public IReadOnlyDictionary<string, DeliveryLine> Failing { get; private set; } =
        new Dictionary<string, DeliveryLine>(StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var setting = await database
            .MessageSettings.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == user.UnitId, cancellationToken);
        IsEnabled = setting?.EnabledSince is not null;
        IsMailOn = setting?.IsMailOn ?? HasMailServer;
        TellsImported = setting?.TellsImported ?? false;
        Site = setting?.Site ?? $"{Request.Scheme}://{Request.Host}";
        Version = setting?.Version;
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new KeepMessageSettingCommand(IsEnabled, IsMailOn, TellsImported, Site.Trim(), Version);
        var result = await handler.HandleAsync(command, cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(SavedNotice);
        return LocalRedirect(OneStopLinks.MessageSettings);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Gateways = await database
            .MessageGateways.AsNoTracking()
            .Where(gateway => gateway.UnitId == user.UnitId)
            .ToListAsync(cancellationToken);
        Failing = await database
            .DeliveryLines.AsNoTracking()
            .Where(line => line.UnitId == user.UnitId && line.FailingSince != null)
            .ToDictionaryAsync(line => line.Way, StringComparer.Ordinal, cancellationToken);
    }
}
