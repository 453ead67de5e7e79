using CaiCach.Documents.Official;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Domain.Forms;
using CaiCach.OneStop.Features.Dossiers;

namespace CaiCach.OneStop.Features.Public.OpenDossier;

/// <summary>Fills the forms in that an applicant was given, each only for the dossier that is open.</summary>
internal sealed class ApplicantForms(
    PrintReceiptSlipQuery receipts,
    PrintSupplementSlipQuery slips,
    PrintNoticeQuery notices,
    FormFile<ReceiptSlipWords> receiptWords,
    FormFile<SupplementSlipWords> slipWords
)
{
    /// <summary>The form as .docx; null for none of this dossier.</summary>
    public async Task<byte[]?> WriteAsync(ApplicantView view, string kind, Guid id, Uri site, CancellationToken cancellationToken) =>
        kind switch
        {
            "01" => await ReceiptAsync(view.Dossier.Code, site, cancellationToken),
            "02" when view.Slips.Any(slip => slip.Id == id) => await SlipAsync(id, site, cancellationToken),
            "03" or "05" when view.Notices.Any(notice => notice.Id == id) => NoticeOf(
                await notices.NoticeAsync(id, site, cancellationToken)
            ),
            "04" when view.Apologies.Any(apology => apology.Id == id) => NoticeOf(await notices.ApologyAsync(id, site, cancellationToken)),
            _ => null,
        };

    private async Task<byte[]?> ReceiptAsync(string code, Uri site, CancellationToken cancellationToken) =>
        await receipts.ReadAsync(code, site, cancellationToken) is { } slip
            ? OfficialDocumentWriter.Write(
                new ReceiptSlipForm(receiptWords.On(VietnamTime.DayOf(slip.Content.ReceivedAt)), slip.Content).ToDocument()
            )
            : null;

    private async Task<byte[]?> SlipAsync(Guid id, Uri site, CancellationToken cancellationToken) =>
        await slips.ReadAsync(id, site, cancellationToken) is { } slip
            ? OfficialDocumentWriter.Write(
                new SupplementSlipForm(
                    slipWords.On(VietnamTime.DayOf(slip.Dossier?.ReceivedAt ?? slip.Content.IssuedAt)),
                    slip.Content
                ).ToDocument()
            )
            : null;

    private static byte[]? NoticeOf(NoticeView? notice) =>
        notice is null ? null : OfficialDocumentWriter.Write(new NoticeForm(notice.Words, notice.Content).ToDocument());
}
