using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Organisation.Features.Units.UnitDetails;

/// <summary>A unit with its names, members, positions and mergers; each can be changed here.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class UnitDetailsModel(
    UnitDetailsQuery query,
    RenameUnitHandler rename,
    EndUnitHandler end,
    AddUnitNameHandler addName,
    ChangeUnitNameHandler changeName,
    SetMembersHandler setMembers,
    TimeProvider clock
) : PageModel
{
    private const string ReasonMissing = "Hãy ghi lý do.";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid UnitId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Tên dài quá 200 ký tự.")]
    public string? NewName { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Tên gọi dài quá 200 ký tự.")]
    public string? OtherName { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Reason { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? RenameReason { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? EndReason { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public Guid NameId { get; set; }

    [BindProperty]
    public Guid? NamedUnitId { get; set; }

    [BindProperty]
    public List<Guid> MemberIds { get; set; } = [];

    private bool _choosesMembers;

    public UnitDetailsView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        NewName = View.Unit.Name;
        MemberIds = [.. View.MemberIds];
        LastDay = VietnamTime.Today(clock);
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostRenameAsync(CancellationToken cancellationToken)
    {
        Require(NewName, nameof(NewName), "Hãy ghi tên mới.");
        Require(RenameReason, nameof(RenameReason), ReasonMissing);
        return DoAsync(
            () => rename.HandleAsync(new RenameUnitCommand(UnitId, Version, NewName!, RenameReason!), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellationToken)
    {
        Require(LastDay, nameof(LastDay), "Hãy ghi ngày cuối.");
        Require(EndReason, nameof(EndReason), ReasonMissing);
        return DoAsync(
            () => end.HandleAsync(new EndUnitCommand(UnitId, Version, LastDay!.Value, EndReason!), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostAddNameAsync(CancellationToken cancellationToken)
    {
        Require(OtherName, nameof(OtherName), "Hãy ghi tên gọi.");
        return DoAsync(() => addName.HandleAsync(new AddUnitNameCommand(UnitId, OtherName!), cancellationToken), cancellationToken);
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostRemoveNameAsync(CancellationToken cancellationToken)
    {
        Require(Reason, nameof(Reason), ReasonMissing);
        return DoAsync(
            () => changeName.HandleAsync(new ChangeUnitNameCommand(NameId, null, Reason!), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostPointNameAsync(CancellationToken cancellationToken)
    {
        Require(NamedUnitId, nameof(NamedUnitId), "Hãy chọn đơn vị.");
        Require(Reason, nameof(Reason), ReasonMissing);
        return DoAsync(
            () => changeName.HandleAsync(new ChangeUnitNameCommand(NameId, NamedUnitId, Reason!), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostMembersAsync(CancellationToken cancellationToken)
    {
        _choosesMembers = true;
        return DoAsync(
            () => setMembers.HandleAsync(new SetMembersCommand(UnitId, Version, MemberIds), cancellationToken),
            cancellationToken
        );
    }

    private async Task<IActionResult> DoAsync(Func<Task<Result>> write, CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            var result = await write();
            if (!result.Failed)
            {
                return LocalRedirect(OrganisationLinks.Unit(UnitId));
            }

            if (result.Errors[0].Kind == ErrorKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Add(result);
        }

        // The version shown is the one that the person saw: a second try after a conflict needs the page anew.
        var seen = Request.Form.ContainsKey(nameof(Version)) ? Version : (uint?)null;
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        // The other forms of the page stay as they were.
        Version = seen ?? Version;
        MemberIds = _choosesMembers ? MemberIds : [.. View.MemberIds];
        NewName ??= View.Unit.Name;
        return Page();
    }

    private void Require(object? value, string field, string message)
    {
        if (value is null || (value is string text && string.IsNullOrWhiteSpace(text)))
        {
            ModelState.AddModelError(field, message);
        }
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        View = (await query.ReadAsync(UnitId, VietnamTime.Today(clock), cancellationToken))!;
        if (View is null)
        {
            return false;
        }

        Version = View.Unit.Version;
        return true;
    }
}
