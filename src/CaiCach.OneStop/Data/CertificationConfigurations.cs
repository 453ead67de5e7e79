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

internal sealed class ElectronicCopyConfiguration : IEntityTypeConfiguration<ElectronicCopy>
{
    public void Configure(EntityTypeBuilder<ElectronicCopy> builder)
    {
        builder.HasKey(copy => copy.DossierId);
        builder.Property(copy => copy.DossierId).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithOne().HasForeignKey<ElectronicCopy>(copy => copy.DossierId);
        builder.HasOne<CertificationEntry>().WithOne().HasForeignKey<ElectronicCopy>(copy => copy.EntryId);
        builder.HasOne<DossierFile>().WithOne().HasForeignKey<ElectronicCopy>(copy => copy.IssuedFileId);
    }
}
