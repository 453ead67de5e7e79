using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class PaperReceptionConfiguration : IEntityTypeConfiguration<PaperReception>
{
    public const string NumberIsUnique = "uq_paper_reception_number";

    public void Configure(EntityTypeBuilder<PaperReception> builder)
    {
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(paper => paper.DossierId);
    }
}

internal sealed class ReceptionBatchConfiguration : IEntityTypeConfiguration<ReceptionBatch>
{
    public const string ContentIsUnique = "uq_reception_batch_content";

    public void Configure(EntityTypeBuilder<ReceptionBatch> builder)
    {
        builder.Property(batch => batch.Id).ValueGeneratedNever();
        builder.Property(batch => batch.Version).IsRowVersion();
    }
}
