using CaiCach.Foundation.Time;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Burden;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Demo;

/// <summary>
/// A review of a procedure with its compliance cost, approved and sent above, and a finished impact assessment. Both say of themselves that they
/// are made up; a unit that has one of either gets no second.
/// </summary>
internal sealed class DemoBurden(OneStopDbContext database, HourlyWages wages, FormFile<AssessmentWords> forms)
{
    private const string Mark = "(minh họa)";
    private const string Author = "Minh họa";
    private static readonly TimeSpan Ago = TimeSpan.FromDays(40);

    /// <summary>Adds what a unit lacks; the caller commits.</summary>
    public async Task AddAsync(Guid unitId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (at, day) = (now - Ago, VietnamTime.DayOf(now - Ago));
        if (!await database.Reviews.AnyAsync(review => review.UnitId == unitId, cancellationToken))
        {
            var reviewed = await database.OfferedOn(day).FirstAsync(cancellationToken);
            database.Add(Review(new ProcedureReview(unitId, reviewed.Version, Task(day), Author, at), day, at));
        }

        if (!await database.Assessments.AnyAsync(assessment => assessment.UnitId == unitId, cancellationToken))
        {
            database.Add(Assessment(unitId, day, at));
        }
    }

    private static ReviewTask Task(DateOnly day) =>
        new(
            day.Year,
            $"Kế hoạch rà soát thủ tục hành chính năm {day.Year} {Mark}",
            "Số hồ sơ trong năm lớn; người dân phải nộp lại giấy tờ mà cơ quan nhà nước đã có.",
            "Trung tâm Phục vụ hành chính công"
        );

    private ProcedureReview Review(ProcedureReview review, DateOnly day, DateTimeOffset at)
    {
        ReviewProposal[] proposals =
        [
            new(
                ProposalKind.DropComponent,
                "Bỏ bản sao giấy tờ tùy thân",
                "Tra cứu được trong Cơ sở dữ liệu quốc gia về dân cư.",
                "Nghị định 107/2021/NĐ-CP, Điều 1"
            ),
            new(
                ProposalKind.ShortenLimit,
                "Rút ngắn thời hạn giải quyết",
                "Thời gian xử lý thực tế ngắn hơn thời hạn công bố.",
                "Quyết định công bố thủ tục hành chính của tỉnh"
            ),
        ];
        Require(review.Write(Task(day), proposals));
        Require(review.Cost(isAfter: false, Sheet(day.Year, papersHours: 3m, copiesVnd: 10_000, trips: 2m)));
        Require(review.Cost(isAfter: true, Sheet(day.Year, papersHours: 1.5m, copiesVnd: 0, trips: 1m)));
        Require(review.Move(ReviewMove.Approve, new ReviewMoveInput(), Author, at));
        var sent = new ReviewMoveInput(day, "Ủy ban nhân dân tỉnh", $"01/BC-UBND {Mark}");
        Require(review.Move(ReviewMove.Send, sent, Author, at));
        return review;
    }

    private CostSheet Sheet(int year, decimal papersHours, long copiesVnd, decimal trips) =>
        new(
            wages.Of(year),
            [
                new(CostWork.Prepare, "Điền tờ khai, chuẩn bị giấy tờ", papersHours, 0, 0, copiesVnd, 1, 480),
                new(CostWork.Submit, "Đến nộp hồ sơ", 1m, 0, 0, 15_000, trips, 480),
                new(CostWork.Receive, "Đến nhận kết quả", 1m, 0, 0, 15_000, 1, 480),
            ]
        );

    private ImpactAssessment Assessment(Guid unitId, DateOnly day, DateTimeOffset at)
    {
        var parts = forms.On(day).Parts;
        var draft = new AssessedDraft(
            $"Nghị quyết quy định hỗ trợ người cao tuổi trên địa bàn {Mark}",
            "Nghị quyết của Hội đồng nhân dân",
            "Phòng Văn hóa – Xã hội"
        );
        AssessmentAnswer[] answers =
        [
            .. parts
                .SelectMany(part => part.Questions)
                .Select(question => new AssessmentAnswer(question.Code, IsYes: true, "Đã đối chiếu với dự thảo và văn bản cấp trên.")),
        ];
        var procedure = new AssessedProcedure(
            Guid.CreateVersion7(at),
            "Đề nghị hỗ trợ người cao tuổi",
            "Luật Người cao tuổi 2009",
            answers,
            Sheet(day.Year, papersHours: 1m, copiesVnd: 0, trips: 1m)
        );
        var assessment = new ImpactAssessment(unitId, draft, Author, at);
        Require(assessment.Keep(procedure, parts));
        Require(assessment.Finish("Thủ tục cần thiết, hợp lý; chi phí tuân thủ thấp.", parts, Author, at));
        return assessment;
    }

    private static void Require(Result result)
    {
        if (result.Failed)
        {
            throw new InvalidOperationException(result.Errors[0].Code);
        }
    }
}
