namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>A fee on a receipt, as it was paid.</summary>
/// <param name="Name">The fee.</param>
/// <param name="AmountVnd">What was paid, in đồng.</param>
/// <param name="Means">By which means; null where nobody said so.</param>
/// <param name="PaidAt">When.</param>
internal sealed record ReceiptLine(string Name, long AmountVnd, PaymentMeans? Means, DateTimeOffset PaidAt);

/// <summary>
/// What the payer of a dossier's fees is given, numbered in the unit's book. It never changes, and it is no substitute for the receipts and
/// e-invoices of the tax law.
/// </summary>
internal sealed class FeeReceipt
{
    private FeeReceipt() { }

    public FeeReceipt(Guid unitId, Dossier dossier, IEnumerable<DossierFee> fees, DateTimeOffset issuedAt)
    {
        Id = Guid.CreateVersion7(issuedAt);
        UnitId = unitId;
        DossierId = dossier.Id;
        PayerName = dossier.OwnerName;
        IssuedAt = issuedAt;
        Lines = [.. fees.Select(fee => new ReceiptLine(fee.Name, fee.AmountVnd, fee.Means, fee.PaidAt!.Value))];
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public Guid DossierId { get; private set; }

    /// <summary>Number and symbol, e.g. <c>07/BN</c>; set when it is issued.</summary>
    public string Symbol { get; private set; } = "";

    public DateTimeOffset IssuedAt { get; private set; }

    public string PayerName { get; private set; } = "";

    public required string CollectorName { get; init; }

    public IReadOnlyList<ReceiptLine> Lines { get; private set; } = [];

    /// <summary>Gives it its number.</summary>
    public void Number(string symbol) => Symbol = symbol;
}
