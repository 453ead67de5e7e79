using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class CertificationEntryConfiguration : IEntityTypeConfiguration<CertificationEntry>
{
    public const string NumberIsUnique = "uq_certification_entry_number";

    public void Configure(EntityTypeBuilder<CertificationEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(entry => entry.DossierId);
        builder.Property(entry => entry.Kind).HasConversion<short>();
        builder.Property(entry => entry.Book).HasConversion<short>();
    }
}
