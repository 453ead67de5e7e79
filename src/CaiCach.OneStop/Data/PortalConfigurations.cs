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
