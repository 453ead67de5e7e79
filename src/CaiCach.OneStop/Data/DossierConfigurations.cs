using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class DossierConfiguration : IEntityTypeConfiguration<Dossier>
{
    public const string CodeIsUnique = "uq_dossier_code";

    public void Configure(EntityTypeBuilder<Dossier> builder)
    {
        builder.Property(dossier => dossier.Id).ValueGeneratedNever();
        builder.Property(dossier => dossier.Version).IsRowVersion();
        builder.Property(dossier => dossier.Channel).HasConversion<short>();
        builder.Property(dossier => dossier.Place).HasConversion<short>();
        builder.HasOne<ReceptionBatch>().WithMany().HasForeignKey(dossier => dossier.BatchId);
        builder.HasOne<QueueTicket>().WithMany().HasForeignKey(dossier => dossier.QueueTicketId);
        builder.Ignore(dossier => dossier.AtDeskOf);
        builder.Property(dossier => dossier.ReturnWay).HasConversion<short>();
        builder.Property(dossier => dossier.Stage).HasConversion<short>();
        builder.Property(dossier => dossier.Status).HasConversion<short>();
        builder.Property(dossier => dossier.Source).HasConversion<short?>();
        builder.Property(dossier => dossier.SourceVerdict).HasConversion<short?>();
    }
}

internal sealed class DossierPartyConfiguration : IEntityTypeConfiguration<DossierParty>
{
    public void Configure(EntityTypeBuilder<DossierParty> builder)
    {
        builder.Property(party => party.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(party => party.DossierId);
        builder.Property(party => party.Role).HasConversion<short>();
        builder.Property(party => party.IdentityKind).HasConversion<short>();
        builder.Property(party => party.TellBy).HasConversion<short?>();
    }
}

internal sealed class FormerPartyConfiguration : IEntityTypeConfiguration<FormerParty>
{
    public void Configure(EntityTypeBuilder<FormerParty> builder)
    {
        builder.Property(party => party.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(party => party.DossierId);
        builder.Property(party => party.Role).HasConversion<short>();
        builder.Property(party => party.IdentityKind).HasConversion<short>();
    }
}

internal sealed class SupplementPaperConfiguration : IEntityTypeConfiguration<SupplementPaper>
{
    public void Configure(EntityTypeBuilder<SupplementPaper> builder)
    {
        builder.Property(paper => paper.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(paper => paper.DossierId);
        builder.HasOne<DossierComponent>().WithMany().HasForeignKey(paper => paper.ComponentId);
    }
}

internal sealed class DossierComponentConfiguration : IEntityTypeConfiguration<DossierComponent>
{
    public void Configure(EntityTypeBuilder<DossierComponent> builder)
    {
        builder.Property(component => component.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(component => component.DossierId);
        builder.Property(component => component.Source).HasConversion<short?>();
        builder.Property(component => component.Reuse).HasConversion<short>();
    }
}

internal sealed class DossierFeeConfiguration : IEntityTypeConfiguration<DossierFee>
{
    public void Configure(EntityTypeBuilder<DossierFee> builder)
    {
        builder.Property(fee => fee.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(fee => fee.DossierId);
        builder.Property(fee => fee.Payment).HasConversion<short>();
        builder.Property(fee => fee.Means).HasConversion<short?>();
        builder.Ignore(fee => fee.IsOwed);
        builder.Ignore(fee => fee.LacksReceipt);
        builder.HasOne<FeeReceipt>().WithMany().HasForeignKey(fee => fee.ReceiptId);
    }
}

internal sealed class FeeReceiptConfiguration : IEntityTypeConfiguration<FeeReceipt>
{
    public void Configure(EntityTypeBuilder<FeeReceipt> builder)
    {
        builder.Property(receipt => receipt.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(receipt => receipt.DossierId);
        builder.Property(receipt => receipt.Lines).AsJson();
    }
}

internal sealed class DossierEventConfiguration : IEntityTypeConfiguration<DossierEvent>
{
    /// <summary>Two moves at once would be the same line of history; the row's version tells the second person before this does.</summary>
    public const string SequenceIsUnique = "uq_dossier_event_sequence";

    public void Configure(EntityTypeBuilder<DossierEvent> builder)
    {
        builder.Property(happened => happened.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(happened => happened.DossierId);
        builder.Ignore(happened => happened.LeavesStepGoingOn);
        builder.Property(happened => happened.Action).HasConversion<short>();
        builder.Property(happened => happened.FromStage).HasConversion<short>();
        builder.Property(happened => happened.ToStage).HasConversion<short>();
    }
}

internal sealed class DossierFileConfiguration : IEntityTypeConfiguration<DossierFile>
{
    public void Configure(EntityTypeBuilder<DossierFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(file => file.DossierId);
    }
}

internal sealed class SupplementSlipConfiguration : IEntityTypeConfiguration<SupplementSlip>
{
    public void Configure(EntityTypeBuilder<SupplementSlip> builder)
    {
        builder.Property(slip => slip.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(slip => slip.DossierId);
        builder.Property(slip => slip.Papers).AsJson();
    }
}

internal sealed class PersonalDataReadingConfiguration : IEntityTypeConfiguration<PersonalDataReading>
{
    public void Configure(EntityTypeBuilder<PersonalDataReading> builder)
    {
        builder.Property(reading => reading.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(reading => reading.DossierId);
    }
}

internal sealed class DossierDueChangeConfiguration : IEntityTypeConfiguration<DossierDueChange>
{
    public void Configure(EntityTypeBuilder<DossierDueChange> builder)
    {
        builder.ToTable("due_change");
        builder.Property(change => change.Id).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(change => change.DossierId);
    }
}

internal sealed class DueNoticeConfiguration : IEntityTypeConfiguration<DueNotice>
{
    public void Configure(EntityTypeBuilder<DueNotice> builder) => builder.Property(notice => notice.Id).ValueGeneratedNever();
}
