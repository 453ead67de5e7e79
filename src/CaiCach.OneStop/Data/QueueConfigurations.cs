using CaiCach.OneStop.Domain.Queue;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class QueueSettingConfiguration : IEntityTypeConfiguration<QueueSetting>
{
    public void Configure(EntityTypeBuilder<QueueSetting> builder)
    {
        builder.HasKey(setting => setting.UnitId);
        builder.Property(setting => setting.UnitId).ValueGeneratedNever();
        builder.Property(setting => setting.Version).IsRowVersion();
    }
}

internal sealed class QueueLineConfiguration : IEntityTypeConfiguration<QueueLine>
{
    public const string LetterIsUnique = "uq_queue_line_letter";

    public void Configure(EntityTypeBuilder<QueueLine> builder)
    {
        builder.Property(line => line.Id).ValueGeneratedNever();
        builder.Property(line => line.Version).IsRowVersion();
    }
}

internal sealed class QueueCounterConfiguration : IEntityTypeConfiguration<QueueCounter>
{
    public const string NumberIsUnique = "uq_queue_counter_number";

    public void Configure(EntityTypeBuilder<QueueCounter> builder)
    {
        builder.Property(counter => counter.Id).ValueGeneratedNever();
        builder.Property(counter => counter.Version).IsRowVersion();
    }
}

internal sealed class QueueTicketConfiguration : IEntityTypeConfiguration<QueueTicket>
{
    /// <summary>A counter has one number in front of it at a time.</summary>
    public const string OneAtACounter = "uq_queue_ticket_at_counter";

    public void Configure(EntityTypeBuilder<QueueTicket> builder)
    {
        builder.Property(ticket => ticket.Id).ValueGeneratedNever();
        builder.HasOne<QueueLine>().WithMany().HasForeignKey(ticket => ticket.LineId);
        builder.HasOne<QueueCounter>().WithMany().HasForeignKey(ticket => ticket.CounterId);
        builder.Property(ticket => ticket.Channel).HasConversion<short>();
        builder.Property(ticket => ticket.State).HasConversion<short>();
        builder.Ignore(ticket => ticket.Label);
        builder.Ignore(ticket => ticket.MinutesServed);
        builder.Property(ticket => ticket.Version).IsRowVersion();
    }
}

internal sealed class QueueEventConfiguration : IEntityTypeConfiguration<QueueEvent>
{
    public void Configure(EntityTypeBuilder<QueueEvent> builder)
    {
        builder.Property(happened => happened.Id).ValueGeneratedNever();
        builder.HasOne<QueueTicket>().WithMany().HasForeignKey(happened => happened.TicketId);
        builder.HasOne<QueueCounter>().WithMany().HasForeignKey(happened => happened.CounterId);
        builder.Property(happened => happened.Action).HasConversion<short>();
    }
}
