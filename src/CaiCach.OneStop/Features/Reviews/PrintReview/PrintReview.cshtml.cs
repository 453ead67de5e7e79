using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Features.Reviews.PrintReview;

/// <summary>The form of a review as .docx, in the wording of the day on which it was begun.</summary>
[AllowRoles]
internal sealed class PrintReviewModel(OneStopDbContext database, IUnitDirectory units, FormFile<ReviewWords> form) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await database.FindReviewAsync(id, null, cancellationToken) is not { } review
            || await units.AuthorityOfAsync(review.UnitId, cancellationToken) is not { } authority
        )
        {
            return NotFound();
        }

        var procedure = await database.Procedures.AsNoTracking().SingleAsync(one => one.Id == review.ProcedureId, cancellationToken);
        var version = await database.Versions.AsNoTracking().SingleAsync(one => one.Id == review.VersionId, cancellationToken);
        var content = new ReviewContent
        {
            AuthorityName = authority.Name,
            ProcedureCode = procedure.Code,
            ProcedureName = procedure.Name,
            VersionFrom = version.EffectiveFrom,
            Task = new ReviewTask(review.Year, review.Plan, review.Reason, review.Lead),
            Proposals = review.Proposals,
            Before = review.Before,
            After = review.After,
            MadeAt = review.ApprovedAt ?? review.RecordedAt,
        };
        var words = form.On(VietnamTime.DayOf(review.RecordedAt));
        var file = OfficialDocumentWriter.Write(new ReviewForm(words, content).ToDocument());
        return File(file, AttachmentType.Docx.MediaType, $"ra-soat-{procedure.Code}.docx");
    }
}
