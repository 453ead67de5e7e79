using CaiCach.OneStop.Domain.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class ImportMappingConfiguration : IEntityTypeConfiguration<ImportMapping>
{
    public const string SourceIsUnique = "uq_import_mapping_source";

    public void Configure(EntityTypeBuilder<ImportMapping> builder)
    {
        builder.Property(mapping => mapping.Id).ValueGeneratedNever();
        builder.Property(mapping => mapping.Version).IsRowVersion();
        builder.Property(mapping => mapping.Source).HasConversion<short>();
        builder.Property(mapping => mapping.Map).AsJson();
    }
}

internal sealed class DossierImportConfiguration : IEntityTypeConfiguration<DossierImport>
{
    public void Configure(EntityTypeBuilder<DossierImport> builder)
    {
        builder.Property(import => import.Id).ValueGeneratedNever();
        builder.Property(import => import.Version).IsRowVersion();
        builder.Property(import => import.Source).HasConversion<short>();
        builder.Property(import => import.State).HasConversion<short>();
        builder.Property(import => import.Encoding).HasConversion<short?>();
        builder.Ignore(import => import.DeletedAfter);
    }
}

internal sealed class ImportRowConfiguration : IEntityTypeConfiguration<ImportRow>
{
    public void Configure(EntityTypeBuilder<ImportRow> builder)
    {
        builder.HasKey(row => new { row.ImportId, row.Number });
        builder.HasOne<DossierImport>().WithMany().HasForeignKey(row => row.ImportId);
        builder.Property(row => row.Status).HasConversion<short?>();
        builder.Property(row => row.Verdict).HasConversion<short>();
        builder.Property(row => row.Facts).AsJson();
    }
}
