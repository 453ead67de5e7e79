using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class PortalSettingConfiguration : IEntityTypeConfiguration<PortalSetting>
{
    public void Configure(EntityTypeBuilder<PortalSetting> builder)
    {
        builder.HasKey(setting => setting.UnitId);
        builder.Property(setting => setting.UnitId).ValueGeneratedNever();
        builder.Property(setting => setting.Version).IsRowVersion();
        builder.Property(setting => setting.Fields).HasConversion<short>();
    }
}

internal sealed class PortalMessageConfiguration : IEntityTypeConfiguration<PortalMessage>
{
    public void Configure(EntityTypeBuilder<PortalMessage> builder)
    {
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Kind).HasConversion<short>();
        builder.Property(message => message.State).HasConversion<short>();
        builder.Property(message => message.Payload).HasColumnType("json");
    }
}

internal sealed class PortalArrivalConfiguration : IEntityTypeConfiguration<PortalArrival>
{
    public void Configure(EntityTypeBuilder<PortalArrival> builder)
    {
        builder.HasKey(arrival => arrival.DossierId);
        builder.Property(arrival => arrival.DossierId).ValueGeneratedNever();
        builder.HasOne<Dossier>().WithOne().HasForeignKey<PortalArrival>(arrival => arrival.DossierId);
    }
}

internal sealed class PortalQuestionConfiguration : IEntityTypeConfiguration<PortalQuestion>
{
    public void Configure(EntityTypeBuilder<PortalQuestion> builder)
    {
        builder.Property(question => question.Id).ValueGeneratedNever();
        builder.Property(question => question.State).HasConversion<short?>();
        builder.Property(question => question.Version).IsRowVersion();
    }
}

internal sealed class PortalRoundConfiguration : IEntityTypeConfiguration<PortalRound>
{
    public void Configure(EntityTypeBuilder<PortalRound> builder)
    {
        builder.HasKey(round => round.UnitId);
        builder.Property(round => round.UnitId).ValueGeneratedNever();
    }
}

internal sealed class PortalComparisonConfiguration : IEntityTypeConfiguration<PortalComparison>
{
    public void Configure(EntityTypeBuilder<PortalComparison> builder) =>
        builder.HasKey(comparison => new { comparison.UnitId, comparison.ComparedOn });
}

internal sealed class PortalDifferenceConfiguration : IEntityTypeConfiguration<PortalDifference>
{
    public void Configure(EntityTypeBuilder<PortalDifference> builder)
    {
        builder.Property(difference => difference.Id).ValueGeneratedNever();
        builder.Property(difference => difference.Kind).HasConversion<short>();
    }
}
