using System.Globalization;
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
        AmountVnd = exemption is null ? amountVnd : 0;
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

    /// <summary>What has to be paid, in đồng; 0 when exempt.</summary>
    public long AmountVnd { get; private set; }

    public string? ExemptionCode { get; private set; }

    public string? ExemptionName { get; private set; }

    public FeePayment Payment { get; private set; }

    public DateTimeOffset? PaidAt { get; private set; }

    /// <summary>Collects it.</summary>
    public void Pay(FeePayment payment, DateTimeOffset paidAt)
    {
        Payment = payment;
        PaidAt = paidAt;
    }
}
