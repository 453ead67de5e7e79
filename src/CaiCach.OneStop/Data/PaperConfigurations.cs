using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class PaperScanConfiguration : IEntityTypeConfiguration<PaperScan>
{
    /// <summary>Of one paper one making at a time.</summary>
    public const string WorkingIsUnique = "uq_paper_scan_working";

    public void Configure(EntityTypeBuilder<PaperScan> builder)
    {
        builder.Property(scan => scan.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(scan => scan.DossierId);
        builder.HasOne<DossierComponent>().WithMany().HasForeignKey(scan => scan.ComponentId);
        builder.Property(scan => scan.Source).HasConversion<short>();
        builder.Property(scan => scan.State).HasConversion<short>();
        builder.Ignore(scan => scan.Actor);
    }
}

internal sealed class PaperFileConfiguration : IEntityTypeConfiguration<PaperFile>
{
    public void Configure(EntityTypeBuilder<PaperFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(file => file.DossierId);
        builder.HasOne<DossierComponent>().WithMany().HasForeignKey(file => file.ComponentId);
        builder.Property(file => file.Source).HasConversion<short>();
    }
}

internal sealed class StoredPaperConfiguration : IEntityTypeConfiguration<StoredPaper>
{
    public void Configure(EntityTypeBuilder<StoredPaper> builder)
    {
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder.Property(paper => paper.Version).IsRowVersion();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(paper => paper.DossierId);
        builder.HasOne<DossierComponent>().WithMany().HasForeignKey(paper => paper.ComponentId);
    }
}
