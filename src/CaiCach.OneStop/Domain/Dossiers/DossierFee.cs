using System.Globalization;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>How a fee was paid (DuocThanhToanTrucTuyen).</summary>
internal enum FeePayment : short
{
    /// <summary>Nothing was paid.</summary>
    None = 0,

    /// <summary>Online on the National Portal.</summary>
    Portal = 1,

    /// <summary>Online through the local gateway.</summary>
    Gateway = 2,

    /// <summary>Not online: cash or transfer at the desk.</summary>
    Offline = 3,
}

/// <summary>By which means a fee was paid; the Portal's code (<see cref="FeePayment"/>) follows from it.</summary>
internal enum PaymentMeans : short
{
    /// <summary>Cash at the desk.</summary>
    Cash = 1,

    /// <summary>A transfer that the desk has seen itself.</summary>
    Transfer = 2,

    /// <summary>Paid on the National Portal.</summary>
    Portal = 3,

    /// <summary>VietQR, reported by the gateway or the bank's statement.</summary>
    Gateway = 4,
}

/// <summary>A fee or charge of a dossier, as the procedure's version set it on reception, or as it was asked for later.</summary>
internal sealed class DossierFee
{
    private DossierFee() { }

    public DossierFee(Dossier dossier, ProcedureFee fee, long amountVnd, FeeExemption? exemption)
    {
        Id = Guid.CreateVersion7();
        DossierId = dossier.Id;
        UnitId = dossier.UnitId;
        Code = fee.Code;
        Name = fee.Name;
        Moment = fee.Moment;
        FullAmountVnd = amountVnd;
        ExemptionCode = exemption?.Code;
        ExemptionName = exemption?.Name;
        AmountVnd = exemption?.Of(amountVnd) ?? amountVnd;
    }

    /// <summary>A sum that is asked for while the dossier is handled, such as a tax by another agency's notice.</summary>
    public DossierFee(Dossier dossier, int number, string name, long amountVnd)
    {
        Id = Guid.CreateVersion7();
        DossierId = dossier.Id;
        UnitId = dossier.UnitId;
        Code = string.Create(CultureInfo.InvariantCulture, $"NVTC{number}");
        Name = name;
        Moment = FeeMoment.Supplement;
        (FullAmountVnd, AmountVnd) = (amountVnd, amountVnd);
    }

    public Guid Id { get; private set; }

    public Guid DossierId { get; private set; }

    public Guid UnitId { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public FeeMoment Moment { get; private set; }

    /// <summary>What the law sets, in đồng.</summary>
    public long FullAmountVnd { get; private set; }

    /// <summary>What has to be paid, in đồng; 0 when wholly exempt.</summary>
    public long AmountVnd { get; private set; }

    public string? ExemptionCode { get; private set; }

    public string? ExemptionName { get; private set; }

    /// <summary>Why somebody granted the exemption after reception; null where it was there from the beginning.</summary>
    public string? ExemptionReason { get; private set; }

    public FeePayment Payment { get; private set; }

    /// <summary>By which means it was paid; null where nobody said so.</summary>
    public PaymentMeans? Means { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>The receipt on which it stands; null for none.</summary>
    public Guid? ReceiptId { get; private set; }

    /// <summary>Whether it was paid and nobody has been given a receipt for it.</summary>
    public bool LacksReceipt => PaidAt is not null && AmountVnd > 0 && Payment != FeePayment.None && ReceiptId is null;

    /// <summary>Whether there is something to pay that was not paid.</summary>
    public bool IsOwed => PaidAt is null && AmountVnd > 0;

    /// <summary>Collects it.</summary>
    public void Pay(PaymentMeans means, DateTimeOffset paidAt)
    {
        Means = means;
        Pay(
            means switch
            {
                PaymentMeans.Portal => FeePayment.Portal,
                PaymentMeans.Gateway => FeePayment.Gateway,
                _ => FeePayment.Offline,
            },
            paidAt
        );
    }

    /// <summary>Puts it on a receipt.</summary>
    public void PutOn(FeeReceipt receipt) => ReceiptId = receipt.Id;

    /// <summary>Lets off what was not collected yet; the better of two exemptions is the one that is kept.</summary>
    public Result Exempt(FeeExemption exemption, string reason)
    {
        if (PaidAt is not null)
        {
            return FeeErrors.PaidAlready;
        }

        if (exemption.Of(FullAmountVnd) >= AmountVnd)
        {
            return FeeErrors.NothingLetOff;
        }

        (ExemptionCode, ExemptionName, ExemptionReason) = (exemption.Code, exemption.Name, reason);
        AmountVnd = exemption.Of(FullAmountVnd);
        return Result.Done();
    }

    /// <summary>Notes that it was paid, by the Portal's code alone.</summary>
    public void Pay(FeePayment payment, DateTimeOffset paidAt)
    {
        Payment = payment;
        PaidAt = paidAt;
    }
}
