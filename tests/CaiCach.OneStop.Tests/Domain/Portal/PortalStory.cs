using CaiCach.Foundation.Secrets;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Tests.Domain.Clock;

namespace CaiCach.OneStop.Tests.Domain.Portal;

/// <summary>A dossier from intake to return, with one supplement round; all people and papers are made up.</summary>
internal static class PortalStory
{
    private static readonly Guid Unit = Guid.CreateVersion7();
    private static readonly Role[] All = [Role.Receptionist, Role.Officer, Role.Leader];

    private static readonly ProcessStep[] Steps =
    [
        new("1", "Tiếp nhận", ProcessStepKind.Receive, Role.Receptionist, 60),
        new("2", "Thẩm định", ProcessStepKind.Process, Role.Officer, 480),
        new("3", "Phê duyệt", ProcessStepKind.Approve, Role.Leader, 240),
        new("4", "Trả kết quả", ProcessStepKind.Return, Role.Receptionist, 60),
    ];

    private static readonly DossierTimekeeper Timekeeper = new(
        new TimeLimit(5, TimeLimitUnit.WorkingDays),
        ClockCase.Rules,
        ClockCase.Calendar,
        Steps
    );

    internal static PortalCodes Codes { get; } = PortalCodes.Load(RepositoryData.Files);

    internal static DossierActor Officer { get; } = new(Guid.CreateVersion7(), "Lê Văn Thụ", Unit);

    internal static PortalSubject Told(
        string ownerName = "Nguyễn Thị Mẫu",
        DossierChannel channel = DossierChannel.Online,
        string officerName = "Lê Văn Thụ"
    )
    {
        var officer = Officer with { Name = officerName };
        var desk = new DossierActor(Guid.CreateVersion7(), "Trần Thị Quầy", Unit);
        var reception = new DossierReception
        {
            Code = "H01.02-260302-0001",
            ProcedureId = Guid.CreateVersion7(),
            VersionId = Guid.CreateVersion7(),
            ReceivingUnitId = Unit,
            CompetentUnitId = Unit,
            Channel = channel,
            ReturnWay = ReturnWay.Postal,
            OwnerName = ownerName,
            ReceivedAt = ClockCase.At("03-02 08:15"),
        };
        var (dossier, received) = Dossier.Receive(reception, desk, Timekeeper, ClockCase.At("03-02 08:15"));
        var history = new List<DossierEvent> { received };
        Move(dossier, history, DossierAction.Assign, desk, "03-02 08:30", officer: officer);
        Move(dossier, history, DossierAction.AskSupplement, officer, "03-03 09:00", "Thiếu giấy chứng sinh");
        Move(dossier, history, DossierAction.Supplement, desk, "03-05 09:00", "Đã nộp bản chính");
        Move(dossier, history, DossierAction.Submit, officer, "03-06 10:00");
        Move(dossier, history, DossierAction.SendBack, desk, "03-06 11:00", "Sửa lỗi chính tả, việc nội bộ");
        Move(dossier, history, DossierAction.Submit, officer, "03-06 14:00");
        Move(dossier, history, DossierAction.Approve, desk, "03-06 15:00");
        Move(dossier, history, DossierAction.Complete, desk, "03-06 15:30");
        Move(dossier, history, DossierAction.Return, desk, "03-09 08:05");
        return Subject(dossier, history, ownerName);
    }

    private static PortalSubject Subject(Dossier dossier, IReadOnlyList<DossierEvent> history, string ownerName)
    {
        var shipped = new ShippedProcedure("1.001193", "Đăng ký khai sinh", false, null, [], []);
        var owner = new PartyDescription
        {
            Kind = ApplicantKind.Citizen,
            Name = ownerName,
            Identity = new IdentityNumber(IdentityKind.PersonalNumber, "038199012345"),
            Phone = "0900000001",
            Email = "mau@example.vn",
        };
        var component = new ProcedureComponent("TK", "Tờ khai", PaperKind.Original, 1, true, null);
        var fee = new ProcedureFee("LP", "Lệ phí", FeeKind.Charge, 8000, FeeBasis.Dossier, FeeMoment.Reception, "Nghị quyết", []);
        var paid = new DossierFee(dossier, fee, 8000, null);
        paid.Pay(FeePayment.Gateway, ClockCase.At("03-02 08:16"));
        var (scan, issued) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        return new PortalSubject
        {
            Dossier = dossier,
            Procedure = new Procedure(shipped, new ProcedureField("HT", "Hộ tịch")),
            Owner = new DossierParty(dossier, PartyRole.Owner, owner, new SealedNumber([1], [2])),
            OwnerIdentity = "038199012345",
            Components =
            [
                new DossierComponent(dossier, component, new("TK", PaperKind.Electronic, 1, scan), 0),
                new DossierComponent(
                    dossier,
                    component with
                    {
                        Code = "CS",
                        Name = "Giấy chứng sinh",
                    },
                    new("CS", PaperKind.Original, 1),
                    1
                ),
            ],
            Fees = [paid],
            Files = [new DossierFile(history.Single(line => line.Action == DossierAction.Approve), issued, "Giấy khai sinh.pdf")],
            Links = new Dictionary<Guid, string>
            {
                [scan] = "https://motcua.example.vn/tep-ho-so/giay",
                [issued] = "https://motcua.example.vn/tep-ho-so/ket-qua",
            },
            History = history,
            UnitName = "Trung tâm Phục vụ hành chính công xã Mẫu",
            Titles = new Dictionary<Guid, string> { [Officer.PersonId!.Value] = "Công chức Tư pháp – Hộ tịch" },
            Timekeeper = Timekeeper,
        };
    }

    private static void Move(
        Dossier dossier,
        List<DossierEvent> history,
        DossierAction action,
        DossierActor actor,
        string at,
        string? note = null,
        DossierActor? officer = null
    )
    {
        var input = new MoveInput
        {
            OccurredAt = ClockCase.At(at),
            Note = note,
            OfficerId = officer?.PersonId,
            OfficerName = officer?.Name,
            AnswerBy = new DateOnly(2026, 3, 31),
        };
        var moved = dossier.Move(action, input, actor, All, Timekeeper, history, ClockCase.At(at));
        moved.Errors.ShouldBeEmpty();
        history.Add(moved.Value);
    }
}
