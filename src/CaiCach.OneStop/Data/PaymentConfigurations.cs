using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class PaymentAccountConfiguration : IEntityTypeConfiguration<PaymentAccount>
{
    public void Configure(EntityTypeBuilder<PaymentAccount> builder)
    {
        builder.HasKey(account => account.UnitId);
        builder.Property(account => account.UnitId).ValueGeneratedNever();
        builder.Property(account => account.Version).IsRowVersion();
    }
}

internal sealed class BankEntryConfiguration : IEntityTypeConfiguration<BankEntry>
{
    /// <summary>A transfer is kept once, however often it is reported.</summary>
    public const string ReferenceIsUnique = "uq_bank_entry_reference";

    public void Configure(EntityTypeBuilder<BankEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(entry => entry.DossierId);
        builder.Property(entry => entry.State).HasConversion<short>();
        builder.Property(entry => entry.Version).IsRowVersion();
    }
}
