using CaiCach.Documents.Official;
using CaiCach.Foundation.Attachments;
using CaiCach.Foundation.Time;
using CaiCach.Foundation.Units;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.Organisation.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaiCach.OneStop.Features.Assessments.PrintAssessment;

/// <summary>The form of an assessment as .docx, in the wording of the day on which it was begun.</summary>
[AllowRoles]
internal sealed class PrintAssessmentModel(OneStopDbContext database, IUnitDirectory units, FormFile<AssessmentWords> form) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (
            await database.FindAssessmentAsync(id, null, cancellationToken) is not { } assessment
            || await units.AuthorityOfAsync(assessment.UnitId, cancellationToken) is not { } authority
        )
        {
            return NotFound();
        }

        var content = new AssessmentContent(
            authority.Name,
            new AssessedDraft(assessment.DraftName, assessment.DraftKind, assessment.DraftingUnit),
            assessment.Procedures,
            assessment.Conclusion,
            assessment.FinishedAt ?? assessment.RecordedAt
        );
        var words = form.On(VietnamTime.DayOf(assessment.RecordedAt));
        var file = OfficialDocumentWriter.Write(new AssessmentForm(words, content).ToDocument());
        return File(file, AttachmentType.Docx.MediaType, "danh-gia-tac-dong.docx");
    }
}
