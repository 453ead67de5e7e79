using CaiCach.Foundation.Numbers;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Contracts;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Features;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>Issues the numbered receipts of fees; saved with the caller's commit.</summary>
internal sealed class FeeReceipts(OneStopDbContext database, NumberBook numbers) : INumberedDocuments
{
    /// <summary>The series of the book; all receipts of a unit's year are numbered in one.</summary>
    public const string Series = "fee-receipt";

    /// <summary>Number and symbol.</summary>
    public const string SymbolTemplate = "{number}/BN";

    /// <summary>Gives a receipt its number, keeps it and notes on its fees that they stand on it.</summary>
    public async Task<FeeReceiptIssued> IssueAsync(FeeReceipt receipt, IReadOnlyList<DossierFee> fees, CancellationToken cancellationToken)
    {
        var day = VietnamTime.DayOf(receipt.IssuedAt);
        var issued = await numbers.IssueAsync(receipt.UnitId, Series, day, SymbolTemplate, receipt.Id, cancellationToken);
        receipt.Number(issued.Symbol);
        database.Add(receipt);
        foreach (var fee in fees)
        {
            fee.PutOn(receipt);
        }

        return new FeeReceiptIssued(
            receipt.UnitId,
            receipt.Id,
            receipt.Symbol,
            receipt.DossierId,
            receipt.Lines.Sum(line => line.AmountVnd)
        );
    }

    /// <inheritdoc />
    public async Task<IReadOnlyDictionary<Guid, NumberedDocument>> OfAsync(
        IReadOnlyCollection<Guid> subjectIds,
        CancellationToken cancellationToken
    ) =>
        await database
            .FeeReceipts.AsNoTracking()
            .Where(receipt => subjectIds.Contains(receipt.Id))
            .Take(NumberLimits.PageSizeMax)
            .ToDictionaryAsync(
                receipt => receipt.Id,
                receipt => new NumberedDocument(receipt.PayerName, receipt.CollectorName, OneStopLinks.FeeReceipt(receipt.Id)),
                cancellationToken
            );
}
