using System.ComponentModel.DataAnnotations;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.Organisation.Contracts;
using CaiCach.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Dossiers.MoveDossier;

/// <summary>One move of a dossier, with what has to be said with it.</summary>
[AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
[RequestSizeLimit(DossierLimits.FileMaxBytes * DossierLimits.FilesMaxCount)]
internal sealed class MoveDossierModel(
    MoveDossierHandler handler,
    OneStopDbContext database,
    IPeopleDirectory people,
    DossierTimekeepers timekeepers,
    ProcessesInForce processes,
    FeesOfMove fees,
    SupplementPapers supplements,
    CurrentUser user,
    TimeProvider clock
) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ma")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "viec")]
    public DossierAction Action { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? Note { get; set; }

    [BindProperty]
    public Guid? OfficerId { get; set; }

    [BindProperty]
    public DateOnly? AnswerBy { get; set; }

    [BindProperty]
    [MaxLength(ProcessLimits.CodeMaxLength)]
    public string? NextStep { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.CodeMaxLength)]
    public string? Asked { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? StopRequest { get; set; }

    [BindProperty]
    [MaxLength(DossierLimits.NoteMaxLength, ErrorMessage = "Nội dung dài quá 2.000 ký tự.")]
    public string? MoneyHandling { get; set; }

    /// <summary>What is to be paid besides what is owed already, for a request for payment.</summary>
    [BindProperty]
    [MaxLength(DossierLimits.NameMaxLength, ErrorMessage = "Tên khoản dài quá 200 ký tự.")]
    public string? FeeName { get; set; }

    [BindProperty]
    public long? FeeVnd { get; set; }

    [BindProperty]
    public bool IsFeePaid { get; set; }

    /// <summary>Codes of the papers that are asked for, or that were brought.</summary>
    [BindProperty]
    [MaxLength(DossierLimits.ComponentsMaxCount, ErrorMessage = "Quá nhiều giấy tờ.")]
    public List<string> Papers { get; set; } = [];

    /// <summary>The papers to choose from; none where the move knows no papers.</summary>
    public IReadOnlyList<PaperChoice> PaperChoices { get; private set; } = [];

    [BindProperty]
    public PaymentMeans PaidBy { get; set; } = PaymentMeans.Cash;

    /// <summary>How many of each fee to choose, by its code. Named, because without a fee every field of the form would be taken for one.</summary>
    [BindProperty(Name = nameof(Quantities))]
    public Dictionary<string, int> Quantities { get; set; } = [];

    /// <summary>The fees of which this person says how many.</summary>
    public IReadOnlyList<ProcedureFee> ToChoose { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Means { get; } =
    [.. DossierNames.TypedMeans.Select(means => new SelectListItem(DossierNames.Of(means), means.ToString()))];

    [BindProperty]
    [MaxLength(DossierLimits.FilesMaxCount, ErrorMessage = "Mỗi lần gửi tối đa 10 tệp.")]
    public List<IFormFile> Files { get; set; } = [];

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The move, as the state table has it; null when it is not open now.</summary>
    public DossierMove? Move { get; private set; }

    /// <summary>Who can be given the dossier.</summary>
    public IReadOnlyList<SelectListItem> Officers { get; private set; } = [];

    /// <summary>The steps to which it may go; empty where nothing is to be chosen.</summary>
    public IReadOnlyList<SelectListItem> NextSteps { get; private set; } = [];

    /// <summary>Whom the unit proposes for the next step, in words; null for nobody.</summary>
    public string? Proposed { get; private set; }

    /// <summary>Units and agencies that can be asked.</summary>
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    /// <summary>Whether this request for papers makes the dossier late in index 766.</summary>
    public bool MakesLate { get; private set; }

    /// <summary>Whether that takes the leader, who this person is not.</summary>
    public bool IsTheLeaders => MakesLate && !user.RolesFor(Dossier, Action).Contains(Role.Leader);

    /// <summary>What is still to be paid, in đồng.</summary>
    public long UnpaidVnd { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        Version = Dossier.Version;
        Papers =
            Action == DossierAction.Supplement
                ? [.. (await supplements.OpenAsync(Dossier.Id, cancellationToken)).Select(paper => paper.Code)]
                : [];
        Note = OverdueAnswer() is { } day ? DossierNames.NotAnswered(day) : null;
        return Page();
    }

    [AllowRoles(Role.Receptionist, Role.Officer, Role.Leader)]
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var result = await handler.HandleAsync(
            new MoveDossierCommand
            {
                Code = Code,
                Action = Action,
                Version = Version,
                Note = Note,
                OfficerId = OfficerId,
                AnswerBy = AnswerBy,
                NextStep = NextStep,
                Asked = Asked,
                IsFeePaid = IsFeePaid,
                PaidBy = PaidBy,
                Quantities = Quantities,
                FeeName = FeeName,
                FeeVnd = FeeVnd,
                Papers = Papers,
                Request = StopRequest,
                MoneyHandling = MoneyHandling,
                Files = [.. Files.Select(file => new MoveFile(Path.GetFileName(file.FileName), file.OpenReadStream()))],
            },
            cancellationToken
        );
        return result.Failed ? this.Refuse(result) : LocalRedirect(OneStopLinks.Dossier(Code));
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        Code = Code.ToUpperInvariant();
        var dossier =
            Code.Length <= DossierLimits.CodeMaxLength && Enum.IsDefined(Action)
                ? await database.Dossiers.AsNoTracking().SingleOrDefaultAsync(dossier => dossier.Code == Code, cancellationToken)
                : null;
        if (dossier is null)
        {
            return false;
        }

        Dossier = dossier;
        var timekeeper = await timekeepers.OfAsync(dossier, cancellationToken);
        var steps = timekeeper.Steps;
        var history = await database
            .Events.AsNoTracking()
            .Where(happened => happened.DossierId == dossier.Id)
            .OrderBy(happened => happened.Sequence)
            .ToListAsync(cancellationToken);
        Move = user.OpenMoves(dossier, steps, history).FirstOrDefault(move => move.Action == Action);
        await OfferStepsAsync(dossier, steps, cancellationToken);
        if (Move?.Needs.HasFlag(MoveNeeds.Officer) == true)
        {
            Officers = await people.OfficersAsync(dossier.CompetentUnitId, VietnamTime.Today(clock), cancellationToken);
        }

        if (Action is DossierAction.AskSupplement or DossierAction.Supplement)
        {
            PaperChoices = await supplements.ChoicesAsync(dossier, cancellationToken);
        }

        if (Action == DossierAction.AskSupplement)
        {
            MakesLate = dossier.Stage != DossierStage.Arrived && dossier.NextSupplementIsLate(timekeeper);
        }

        ToChoose = Move is null ? [] : await fees.ToChooseAsync(dossier, Action, cancellationToken);
        if (Action is DossierAction.Return or DossierAction.ConfirmPayment or DossierAction.AskPayment)
        {
            UnpaidVnd = await database
                .Fees.Where(fee => fee.DossierId == dossier.Id && fee.PaidAt == null)
                .SumAsync(fee => fee.AmountVnd, cancellationToken);
        }

        return true;
    }

    private async Task OfferStepsAsync(Dossier dossier, IReadOnlyList<ProcessStep> steps, CancellationToken cancellationToken)
    {
        var open = DossierSteps.Open(dossier, Action, steps);
        if (open.Count > 1)
        {
            NextSteps = [.. open.Select(step => new SelectListItem(step.Name, step.Code))];
        }

        if (Move?.Needs.HasFlag(MoveNeeds.Officer) == true && open.Count > 0)
        {
            var proposed = await processes.ProposedAsync(dossier, cancellationToken);
            var names = open.Where(step => proposed.ContainsKey(step.Code))
                .Select(step => proposed[step.Code].HolderName)
                .Distinct(StringComparer.Ordinal);
            Proposed = string.Join(", ", names) is { Length: > 0 } text ? $"Theo bố trí của quy trình ({text})" : null;
        }

        if (Move?.Needs.HasFlag(MoveNeeds.Agency) == true)
        {
            var asked = DossierSteps.Asked(dossier, steps);
            Asked ??= asked;
            Agencies =
            [
                .. DossierSteps.OutsideAgencies.Select(agency => new SelectListItem(
                    agency == AgencyKind.Other && DossierSteps.NameOfAsked(dossier, steps) is { } named ? named : ProcessNames.Of(agency),
                    agency.ToString()
                )),
                .. (await processes.AskableAsync(dossier, asked, cancellationToken)).Select(unit => new SelectListItem(
                    unit.Name,
                    unit.Code
                )),
            ];
        }
    }

    /// <summary>The day by which the applicant was to answer, when handling is to be stopped because that day has passed.</summary>
    private DateOnly? OverdueAnswer() =>
        Action == DossierAction.Stop
        && Dossier is { Stage: DossierStage.AwaitingSupplement, AnswerBy: { } day }
        && day < VietnamTime.Today(clock)
            ? day
            : null;
}
