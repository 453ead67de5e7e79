namespace CaiCach.OneStop.Domain.Payments;

/// <summary>The bank account on which a unit takes fees, and the secret by which its bank or gateway signs.</summary>
internal sealed class PaymentAccount
{
    private PaymentAccount() { }

    public PaymentAccount(Guid unitId) => UnitId = unitId;

    public Guid UnitId { get; private set; }

    /// <summary>The bank's number of six digits (BIN).</summary>
    public string BankBin { get; private set; } = "";

    public string AccountNumber { get; private set; } = "";

    /// <summary>The holder, as the bank shows it.</summary>
    public string HolderName { get; private set; } = "";

    /// <summary>The secret, sealed; null while no gateway reports.</summary>
    public byte[]? SecretSealed { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>Takes the account over.</summary>
    public void Describe(string bankBin, string accountNumber, string holderName, DateTimeOffset now) =>
        (BankBin, AccountNumber, HolderName, ChangedAt) = (bankBin, accountNumber, holderName, now);

    /// <summary>Keeps another secret; what is signed by the old one is refused from now on.</summary>
    public void Sign(byte[] sealedSecret, DateTimeOffset now) => (SecretSealed, ChangedAt) = (sealedSecret, now);
}
