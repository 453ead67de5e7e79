using CaiCach.OneStop.Domain.Payments;
using Npgsql;
using QRCoder;

namespace CaiCach.OneStop.Features.Payments.PayByQr;

/// <summary>What a dossier's applicant pays, to which account, with which words.</summary>
/// <param name="Code">The dossier.</param>
/// <param name="AmountVnd">The sum in đồng.</param>
/// <param name="AccountNumber">The account.</param>
/// <param name="HolderName">Its holder.</param>
/// <param name="Reference">The words of the transfer.</param>
/// <param name="Payload">The content of the VietQR code.</param>
internal sealed record OwedPayment(string Code, long AmountVnd, string AccountNumber, string HolderName, string Reference, string Payload)
{
    private const int PixelsPerModule = 6;

    /// <summary>The VietQR code as a picture (PNG).</summary>
    public byte[] Picture()
    {
        using var data = QRCodeGenerator.GenerateQrCode(Payload, QRCodeGenerator.ECCLevel.M);
        using var code = new PngByteQRCode(data);
        return code.GetGraphic(PixelsPerModule);
    }
}

/// <summary>What was paid for a dossier that owes nothing any more.</summary>
/// <param name="AmountVnd">The sum in đồng.</param>
/// <param name="At">When the last of it was.</param>
internal sealed record PaidSum(long AmountVnd, DateTimeOffset At);

/// <summary>Reads what is owed for a dossier, past the scope of units: nobody is signed in then.</summary>
internal sealed class PayByQrQuery(NpgsqlDataSource dataSource)
{
    /// <summary>What was paid; null where something is owed, or nothing had to be paid.</summary>
    public async Task<PaidSum?> PaidAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("SELECT amount_vnd, paid_at FROM one_stop.paid_for($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken) ? new PaidSum(reader.GetInt64(0), reader.GetFieldValue<DateTimeOffset>(1)) : null;
    }

    /// <summary>What is owed; null where nothing is, or where the unit has no account.</summary>
    public async Task<OwedPayment?> FindAsync(string code, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "SELECT dossier_id, amount_vnd, bank_bin, account_number, holder_name FROM one_stop.owed_for($1)"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = code });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var (amount, bin, account) = (reader.GetInt64(1), reader.GetString(2), reader.GetString(3));
        var reference = PaymentReference.Of(reader.GetGuid(0));
        return new OwedPayment(code, amount, account, reader.GetString(4), reference, VietQr.Payload(bin, account, amount, reference));
    }
}
