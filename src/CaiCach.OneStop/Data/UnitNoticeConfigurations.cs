using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class UnitNoticeConfiguration : IEntityTypeConfiguration<UnitNotice>
{
    public const string IsUnique = "uq_unit_notice";

    public void Configure(EntityTypeBuilder<UnitNotice> builder)
    {
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(notice => notice.DossierId);
        builder.Property(notice => notice.Kind).HasConversion<short>();
    }
}

internal sealed class UnitNoticeReadingConfiguration : IEntityTypeConfiguration<UnitNoticeReading>
{
    public void Configure(EntityTypeBuilder<UnitNoticeReading> builder)
    {
        builder.HasKey(reading => new { reading.UnitId, reading.PersonId });
        builder.Property(reading => reading.UnitId).ValueGeneratedNever();
        builder.Property(reading => reading.PersonId).ValueGeneratedNever();
    }
}
