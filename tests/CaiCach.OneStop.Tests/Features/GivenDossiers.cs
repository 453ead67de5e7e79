using System.Globalization;
using CaiCach.Foundation.Units;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Features.Dossiers.MoveDossier;
using CaiCach.OneStop.Features.Dossiers.ReceiveDossier;
using CaiCach.OneStop.Features.Portal.ReceivePortalDossier;
using CaiCach.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CaiCach.OneStop.Tests.Features;

/// <summary>Procedures and dossiers of a test, made through the real handlers. The catalogue is everybody's, so each procedure has a code of its own.</summary>
internal static class GivenDossiers
{
    private static int _procedures = 100_000;

    /// <summary>A procedure in force since 2025 with two papers, a fee of 8.000 đồng with an exemption, and a limit.</summary>
    public static async Task<string> AProcedureAsync(
        this Commune commune,
        TimeLimit? limit = null,
        bool isOnPortal = true,
        bool isBoundaryFree = false,
        bool hasFee = true,
        ProcedureLevel level = ProcedureLevel.Commune,
        IReadOnlyList<DossierChannel>? channels = null,
        bool isAtOneStop = true,
        IReadOnlyList<ProcedureFee>? fees = null
    )
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"9.{Interlocked.Increment(ref _procedures)}");
        var content = new ProcedureContent(
            ["Luật Hộ tịch 2014"],
            [ApplicantKind.Citizen],
            null,
            [
                new ProcedureComponent("TK", "Tờ khai", PaperKind.Original, 1, true, null),
                new ProcedureComponent("CS", "Giấy chứng sinh", PaperKind.Original, 1, true, null),
                new ProcedureComponent("UQ", "Văn bản ủy quyền", PaperKind.Original, 1, false, "khi người khác làm thay"),
            ],
            limit ?? new TimeLimit(2, TimeLimitUnit.WorkingDays),
            null,
            fees
                ?? (
                    hasFee
                        ?
                        [
                            new ProcedureFee(
                                "LP",
                                "Lệ phí",
                                FeeKind.Charge,
                                8000,
                                FeeBasis.Dossier,
                                FeeMoment.Reception,
                                "Nghị quyết của tỉnh",
                                [new FeeExemption("DH", "đúng hạn", "Luật Hộ tịch, Điều 11", null, null)]
                            ),
                        ]
                        : []
                ),
            [new ProcedureResult("KQ", "Giấy khai sinh", true)],
            OnlineLevel.Full,
            new ProcedureFlags(false, false, false, true, true, isOnPortal, false, isBoundaryFree, isAtOneStop),
            channels
        );
        ProcessStep[] steps =
        [
            new("1", "Tiếp nhận", ProcessStepKind.Receive, Role.Receptionist, 60),
            new("2", "Thẩm định", ProcessStepKind.Process, Role.Officer, 480),
            new("3", "Phê duyệt", ProcessStepKind.Approve, Role.Leader, 240),
            new("4", "Trả kết quả", ProcessStepKind.Return, Role.Receptionist, 60),
        ];
        var shipped = new ShippedProcedure(
            code,
            $"Đăng ký khai sinh {code}",
            false,
            null,
            [],
            [new(new DateOnly(2025, 1, 1), null, null, content, steps)],
            Level: level
        );
        await commune.InScopeAsync(async services =>
        {
            var database = services.GetRequiredService<OneStopDbContext>();
            var procedure = new Procedure(shipped, new ProcedureField("HT", "Hộ tịch"));
            database.AddRange(procedure, new ProcedureVersion(procedure, shipped.Versions[0], commune.Clock.GetUtcNow()));
            (await services.GetRequiredService<UnitOfWork>().CommitAsync([], null, CancellationToken.None)).Errors.ShouldBeEmpty();
            return true;
        });
        return code;
    }

    /// <summary>A dossier that the desk has just taken in.</summary>
    public static async Task<string> ADossierAsync(
        this Commune commune,
        TimeLimit? limit = null,
        string owner = "Nguyễn Thị Mẫu",
        bool isPaid = true
    ) => await commune.ADossierOfAsync(await commune.AProcedureAsync(limit), owner, isPaid);

    /// <summary>The same, of a procedure that is there.</summary>
    public static Task<string> ADossierOfAsync(
        this Commune commune,
        string procedure,
        string owner = "Nguyễn Thị Mẫu",
        bool isPaid = true
    ) =>
        commune.ActAsync(
            Role.Receptionist,
            async services =>
            {
                var result = await services
                    .GetRequiredService<ReceiveDossierHandler>()
                    .HandleAsync(
                        new ReceiveDossierCommand
                        {
                            ProcedureCode = procedure,
                            UnitId = commune.Id,
                            Owner = new TypedParty
                            {
                                Name = owner,
                                Identity = "038199012345",
                                Phone = "0900000001",
                                Address = "Thôn Mẫu 1",
                            },
                            Papers = [new("TK", PaperKind.Original, 1), new("CS", PaperKind.Original, 1)],
                            IsFeePaid = isPaid,
                        },
                        CancellationToken.None
                    );
                result.Errors.ShouldBeEmpty();
                return result.Value.Code;
            }
        );

    /// <summary>One that came from the Portal and that the desk has not looked at yet.</summary>
    public static async Task<string> AnArrivedDossierAsync(this Commune commune, string procedure)
    {
        var code = $"G22.99-{commune.Id:N}"[..28].ToUpperInvariant() + "-0001";
        var sent = new SentPortalDossier
        {
            Code = code,
            ProcedureCode = procedure,
            OwnerName = "Nguyễn Thị Mẫu",
            IdentityNumber = "038199012345",
            Phone = "0900000001",
            Address = new SentPortalAddress("01", "00001", "Thôn Mẫu 1"),
        };
        var kept = await commune.ActAsync(
            Role.Receptionist,
            services => services.GetRequiredService<ReceivePortalDossierHandler>().HandleAsync(commune.Code, sent, CancellationToken.None)
        );
        kept.Errors.ShouldBeEmpty();
        return code;
    }

    /// <summary>Moves it as the first who holds a role; an assignment goes to the first officer.</summary>
    public static Task<Result<MovedDossier>> MoveAsync(
        this Commune commune,
        string code,
        Role role,
        DossierAction action,
        string? note = null,
        DateOnly? answerBy = null,
        long? asksVnd = null,
        bool isFeePaid = false
    ) =>
        commune.ActAsync(
            role,
            services =>
                services
                    .GetRequiredService<MoveDossierHandler>()
                    .HandleAsync(
                        new MoveDossierCommand
                        {
                            Code = code,
                            Action = action,
                            Note = note,
                            AnswerBy = answerBy,
                            OfficerId = action == DossierAction.Assign ? commune.The(Role.Officer).Id : null,
                            FeeName = asksVnd is null ? null : "Lệ phí bổ sung",
                            FeeVnd = asksVnd,
                            IsFeePaid = isFeePaid,
                            MoneyHandling = action == DossierAction.Withdraw ? "Hoàn trả tại quầy" : null,
                        },
                        CancellationToken.None
                    )
        );

    /// <summary>Moves it as the first who holds a role, with a file.</summary>
    public static Task MoveWithFileAsync(this Commune commune, string code, Role role, DossierAction action, string name, byte[] content) =>
        commune.ActAsync(
            role,
            async services =>
            {
                using var stream = new MemoryStream(content);
                var command = new MoveDossierCommand
                {
                    Code = code,
                    Action = action,
                    Files = [new MoveFile(name, stream)],
                };
                var moved = await services.GetRequiredService<MoveDossierHandler>().HandleAsync(command, CancellationToken.None);
                moved.Errors.ShouldBeEmpty();
                return true;
            }
        );

    /// <summary>A dossier in the first officer's hand.</summary>
    public static async Task<string> ADossierInHandAsync(this Commune commune, TimeLimit? limit = null)
    {
        var code = await commune.ADossierAsync(limit);
        (await commune.MoveAsync(code, Role.Receptionist, DossierAction.Assign)).Errors.ShouldBeEmpty();
        return code;
    }
}
