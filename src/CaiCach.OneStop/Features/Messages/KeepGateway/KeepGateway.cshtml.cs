using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Messages.KeepGateway;

/// <summary>The HTTP gateway of a channel; its secret is written only, never shown.</summary>
[AllowRoles(Role.Administrator)]
[ResponseCache(NoStore = true)]
internal sealed class KeepGatewayModel(KeepGatewayHandler handler, OneStopDbContext database, CurrentUser user) : PageModel
{
    public const string SavedNotice = "gateway-saved";

    [BindProperty(SupportsGet = true, Name = "kenh")]
    public string ChannelName { get; set; } = "";

    [BindProperty]
    public bool IsEnabled { get; set; }

    [BindProperty]
    [MaxLength(MessageGateway.AddressMaxLength, ErrorMessage = "Địa chỉ dài quá 500 ký tự.")]
    public string? Address { get; set; }

    [BindProperty]
    [MaxLength(MessageGateway.HeaderMaxLength, ErrorMessage = "Tên tiêu đề dài quá 100 ký tự.")]
    public string? HeaderName { get; set; }

    [BindProperty]
    [MaxLength(MessageGateway.SecretMaxLength, ErrorMessage = "Khóa dài quá 2.000 ký tự.")]
    public string? Secret { get; set; }

    [BindProperty]
    [MaxLength(MessageGateway.BodyMaxLength, ErrorMessage = "Mẫu nội dung dài quá 4.000 ký tự.")]
    public string? BodyTemplate { get; set; }

    [BindProperty]
    [MaxLength(MessageGateway.TakenWhenMaxLength, ErrorMessage = "Nội dung dài quá 200 ký tự.")]
    public string? TakenWhen { get; set; }

    [BindProperty]
    public bool IsUnaccented { get; set; }

    [BindProperty]
    public uint? Version { get; set; }

    public DeliveryChannel Channel { get; private set; }

    public bool HasSecret { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!IsChannel())
        {
            return NotFound();
        }

        var gateway = await FindAsync(cancellationToken);
        (IsEnabled, Address, HeaderName) = (gateway?.IsEnabled ?? false, gateway?.Address, gateway?.HeaderName);
        (BodyTemplate, TakenWhen) = (gateway?.BodyTemplate ?? GatewayBody.Example, gateway?.TakenWhen);
        IsUnaccented = gateway?.IsUnaccented ?? Channel == DeliveryChannel.Sms;
        (Version, HasSecret) = (gateway?.Version, gateway?.SecretSealed is not null);
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!IsChannel())
        {
            return NotFound();
        }

        HasSecret = (await FindAsync(cancellationToken))?.SecretSealed is not null;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var input = new GatewayInput
        {
            IsEnabled = IsEnabled,
            Address = Address?.Trim() ?? "",
            HeaderName = HeaderName?.Trim() ?? "",
            BodyTemplate = BodyTemplate?.Trim() ?? "",
            TakenWhen = TakenWhen?.Trim() ?? "",
            IsUnaccented = IsUnaccented,
        };
        var result = await handler.HandleAsync(new KeepGatewayCommand(Channel, input, Secret?.Trim(), Version), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        this.Announce(SavedNotice);
        return LocalRedirect(OneStopLinks.Gateway(Channel));
    }

    private bool IsChannel()
    {
        var isOne = Enum.TryParse<DeliveryChannel>(ChannelName, ignoreCase: true, out var channel);
        Channel = channel;
        return isOne && channel is DeliveryChannel.Sms or DeliveryChannel.Zalo;
    }

    private Task<MessageGateway?> FindAsync(CancellationToken cancellationToken) =>
        database
            .MessageGateways.AsNoTracking()
            .SingleOrDefaultAsync(one => one.UnitId == user.UnitId && one.Channel == Channel, cancellationToken);
}
