using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Domain;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.Organisation.Features.People.PersonDetails;

/// <summary>A person with positions and roles over time; each is given and ended here.</summary>
[AllowRoles(Role.Administrator)]
internal sealed class PersonDetailsModel(
    PersonDetailsQuery query,
    DescribePersonHandler describe,
    GivePositionHandler givePosition,
    LeavePositionHandler leavePosition,
    GiveRoleHandler giveRole,
    TakeRoleHandler takeRole,
    TimeProvider clock
) : PageModel
{
    private const string ReasonMissing = "Hãy ghi lý do.";
    private const string DayMissing = "Hãy ghi ngày.";

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid PersonId { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Họ tên dài quá 200 ký tự.")]
    public string? FullName { get; set; }

    [BindProperty]
    [EmailAddress(ErrorMessage = "Địa chỉ thư điện tử không đúng.")]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Địa chỉ dài quá 200 ký tự.")]
    public string? Email { get; set; }

    [BindProperty]
    [RegularExpression(@"[0-9+ .\-]{6,20}", ErrorMessage = "Số điện thoại gồm 6 đến 20 chữ số.")]
    public string? Phone { get; set; }

    [BindProperty]
    public Guid? PositionId { get; set; }

    [BindProperty]
    public Guid? DepartmentId { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.NameMaxLength, ErrorMessage = "Chức danh dài quá 200 ký tự.")]
    public string? Title { get; set; }

    [BindProperty]
    public bool IsHead { get; set; }

    [BindProperty]
    public DateOnly? FromDay { get; set; }

    [BindProperty]
    [EnumDataType(typeof(Role), ErrorMessage = "Vai trò không có.")]
    public Role? NewRole { get; set; }

    [BindProperty]
    public DateOnly? RoleFromDay { get; set; }

    [BindProperty]
    public Guid HoldingId { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    [MaxLength(OrganisationLimits.ReasonMaxLength, ErrorMessage = "Lý do dài quá 500 ký tự.")]
    public string? Reason { get; set; }

    public PersonDetailsView View { get; private set; } = null!;

    public DateOnly Today => VietnamTime.Today(clock);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        (FullName, Email, Phone) = (View.Person.FullName, View.Person.Email, View.Person.Phone);
        FromDay = RoleFromDay = Today;
        return Page();
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostDescribeAsync(CancellationToken cancellationToken)
    {
        Require(FullName, nameof(FullName), "Hãy ghi họ tên.");
        return DoAsync(
            () => describe.HandleAsync(new DescribePersonCommand(PersonId, FullName!, Email, Phone), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostGivePositionAsync(CancellationToken cancellationToken)
    {
        Require(FromDay, nameof(FromDay), DayMissing);
        return DoAsync(
            () =>
                givePosition.HandleAsync(
                    new GivePositionCommand(PersonId, PositionId, DepartmentId, Title, IsHead, FromDay!.Value),
                    cancellationToken
                ),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostLeavePositionAsync(CancellationToken cancellationToken)
    {
        Require(LastDay, nameof(LastDay), DayMissing);
        Require(Reason, nameof(Reason), ReasonMissing);
        return DoAsync(
            () => leavePosition.HandleAsync(new LeavePositionCommand(PersonId, HoldingId, LastDay!.Value, Reason!), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostGiveRoleAsync(CancellationToken cancellationToken)
    {
        Require(NewRole, nameof(NewRole), "Hãy chọn vai trò.");
        Require(RoleFromDay, nameof(RoleFromDay), DayMissing);
        return DoAsync(
            () => giveRole.HandleAsync(new GiveRoleCommand(PersonId, NewRole!.Value, RoleFromDay!.Value), cancellationToken),
            cancellationToken
        );
    }

    [AllowRoles(Role.Administrator)]
    public Task<IActionResult> OnPostTakeRoleAsync(CancellationToken cancellationToken)
    {
        Require(LastDay, nameof(LastDay), DayMissing);
        Require(Reason, nameof(Reason), ReasonMissing);
        return DoAsync(
            () => takeRole.HandleAsync(new TakeRoleCommand(PersonId, HoldingId, LastDay!.Value, Reason!), cancellationToken),
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
                return LocalRedirect(OrganisationLinks.Person(PersonId));
            }

            if (result.Errors[0].Kind == ErrorKind.NotFound)
            {
                return NotFound();
            }

            ModelState.Add(result);
        }

        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        ShowWhatWasNotSent();
        return Page();
    }

    /// <summary>The other forms of the page show what is known, so that saving them next loses nothing.</summary>
    private void ShowWhatWasNotSent()
    {
        if (!Request.Form.ContainsKey(nameof(FullName)))
        {
            (FullName, Email, Phone) = (View.Person.FullName, View.Person.Email, View.Person.Phone);
        }

        FromDay ??= Today;
        RoleFromDay ??= Today;
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
        View = (await query.ReadAsync(PersonId, cancellationToken))!;
        return View is not null;
    }
}
