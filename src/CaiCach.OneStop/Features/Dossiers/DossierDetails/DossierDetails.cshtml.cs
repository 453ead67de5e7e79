using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Dossiers.DossierDetails;

/// <summary>A dossier in hand: where it stands, what is in it, what was done, and what this person may do now.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader, Role.Coordinator, Role.Auditor)]
internal sealed class DossierDetailsModel(
    DossierDetailsQuery query,
    DeclaredAnswers declared,
    PersonalDataReadings readings,
    SecretNumbers secrets,
    IEnumerable<IRatingSlot> ratings,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    public DossierView View { get; private set; } = null!;

    /// <summary>Whether this person may put right what was typed.</summary>
    public bool MayCorrect => user.MayCorrect(View.Dossier);

    /// <summary>Whether this person may see and print what identifies the applicant.</summary>
    public bool MayRead => user.IsAny(Role.Receptionist, Role.Officer, Role.Leader);

    /// <summary>Whether this person takes fees of this dossier.</summary>
    public bool MayCollect => user.RolesFor(View.Dossier, DossierAction.Return).Contains(Role.Receptionist);

    /// <summary>Whether this person may read what the applicant was told.</summary>
    public bool MayReadMessages => user.IsAny(Role.Receptionist, Role.Leader, Role.Coordinator, Role.Auditor);

    /// <summary>Whether this person may put a signature into the result now.</summary>
    public bool MaySign =>
        View.HasResult
        && new[] { DossierAction.Sign, DossierAction.Seal }.Any(action =>
            DossierMoves.Find(View.Dossier.Stage, action) is { } move && move.Roles.Any(user.RolesFor(View.Dossier).Contains)
        );

    /// <summary>How it stands to its due time.</summary>
    public DueTime Due => DueTime.Of(View.Dossier.Stage, View.Clock.FirstDueAt, View.Clock.EndedAt, View.Calendar, clock.GetUtcNow());

    /// <summary>Identity numbers in full, by party, after the person asked to see them.</summary>
    public IReadOnlyDictionary<Guid, string> Identities { get; private set; } = new Dictionary<Guid, string>();

    /// <summary>What may be said about the rating; null where nobody takes ratings.</summary>
    public RatingOffer? Rating { get; private set; }

    /// <summary>Whether phone, e-mail and address are shown in full.</summary>
    public bool IsUnmasked { get; private set; }

    /// <summary>What the applicant filled in at home.</summary>
    public IReadOnlyList<DeclaredAnswer> Declared { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Shows what identifies the applicant; that it was read is on record.</summary>
    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostReadAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await readings.RecordAsync(View.Dossier, user.ActorFor(View.Dossier), cancellationToken);
        if (result.Failed)
        {
            return this.Refuse(result);
        }

        IsUnmasked = true;
        Identities = View
            .Parties.Where(party => party.IdentitySealed is not null)
            .Select(party => (party.Id, Number: secrets.Open(party.IdentitySealed!)))
            .Where(pair => pair.Number is not null)
            .ToDictionary(pair => pair.Id, pair => pair.Number!);
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        // Addresses are in small letters, and people type codes as they like.
        Code = Code.ToUpperInvariant();
        var view = Code.Length <= DossierLimits.CodeMaxLength ? await query.ReadAsync(Code, cancellationToken) : null;
        if (view is null)
        {
            return false;
        }

        View = view;
        Rating = ratings.SingleOrDefault() is { } slot
            ? await slot.OfferAsync(Code, view.Dossier.EndedAt is not null, null, cancellationToken)
            : null;
        Declared = await declared.OfAsync(view.Dossier, view.Procedure.Code, view.Version.Content, cancellationToken);
        return true;
    }
}
