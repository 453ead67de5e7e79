using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class MessageSettingConfiguration : IEntityTypeConfiguration<MessageSetting>
{
    public void Configure(EntityTypeBuilder<MessageSetting> builder)
    {
        builder.HasKey(setting => setting.UnitId);
        builder.Property(setting => setting.UnitId).ValueGeneratedNever();
        builder.Property(setting => setting.Version).IsRowVersion();
    }
}

internal sealed class MessageGatewayConfiguration : IEntityTypeConfiguration<MessageGateway>
{
    public void Configure(EntityTypeBuilder<MessageGateway> builder)
    {
        builder.HasKey(gateway => new { gateway.UnitId, gateway.Channel });
        builder.Property(gateway => gateway.Channel).HasConversion<short>();
        builder.Property(gateway => gateway.Version).IsRowVersion();
    }
}

internal sealed class MessageTemplateConfiguration : IEntityTypeConfiguration<MessageTemplate>
{
    public void Configure(EntityTypeBuilder<MessageTemplate> builder)
    {
        builder.HasKey(template => new { template.UnitId, template.Turn });
        builder.Property(template => template.Turn).HasConversion<short>();
        builder.Property(template => template.Version).IsRowVersion();
        builder.Ignore(template => template.Text);
    }
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.Property(webhook => webhook.Id).ValueGeneratedNever();
        builder.Property(webhook => webhook.Version).IsRowVersion();
    }
}

internal sealed class DeliveryLineConfiguration : IEntityTypeConfiguration<DeliveryLine>
{
    public void Configure(EntityTypeBuilder<DeliveryLine> builder) => builder.HasKey(line => new { line.UnitId, line.Way });
}

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.Channel).HasConversion<short>();
        builder.Property(delivery => delivery.Turn).HasConversion<short>();
        builder.Property(delivery => delivery.WebhookEvent).HasConversion<short>();
        builder.Property(delivery => delivery.State).HasConversion<short>();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(delivery => delivery.DossierId);
        builder.HasOne<Webhook>().WithMany().HasForeignKey(delivery => delivery.WebhookId);
        builder.HasOne<DossierDueChange>().WithMany().HasForeignKey(delivery => delivery.DueChangeId);
    }
}
