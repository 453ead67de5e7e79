using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Planning.Data;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public const string NumberIsUnique = "uq_plan_number";

    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.Property(plan => plan.Id).ValueGeneratedNever();
        builder.Property(plan => plan.Version).IsRowVersion();
        builder.Ignore(plan => plan.Name);
        builder.Ignore(plan => plan.IsEditable);
        builder.Ignore(plan => plan.IsOrWasInForce);
    }
}

internal sealed class PlanSourceConfiguration : IEntityTypeConfiguration<PlanSource>
{
    public void Configure(EntityTypeBuilder<PlanSource> builder)
    {
        builder.HasKey(source => source.PlanId);
        builder.HasOne<Plan>().WithOne().HasForeignKey<PlanSource>(source => source.PlanId);
        builder.Property(source => source.Document).HasColumnType("jsonb");
        builder.Property(source => source.Warnings).HasColumnType("jsonb");
    }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.Property(target => target.Id).ValueGeneratedNever();
        builder.Property(target => target.Version).IsRowVersion();
        builder.HasOne<Plan>().WithMany().HasForeignKey(target => target.PlanId);
        builder
            .Property(target => target.Measures)
            .HasColumnType("jsonb")
            .HasConversion(
                measures => JsonSerializer.Serialize(measures, EventJson.Options),
                text => JsonSerializer.Deserialize<List<TargetMeasure>>(text, EventJson.Options)!,
                new ValueComparer<List<TargetMeasure>>(
                    (one, other) => one!.SequenceEqual(other!),
                    measures => measures.Aggregate(0, HashCode.Combine),
                    measures => measures.ToList()
                )
            );
    }
}

internal sealed class TargetValueConfiguration : IEntityTypeConfiguration<TargetValue>
{
    public void Configure(EntityTypeBuilder<TargetValue> builder)
    {
        builder.Property(value => value.Id).ValueGeneratedNever();
        builder.Property(value => value.Value).HasPrecision(18, 4);
        builder.HasOne<Target>().WithMany().HasForeignKey(value => value.TargetId);
    }
}

internal sealed class TargetBindingConfiguration : IEntityTypeConfiguration<TargetBinding>
{
    /// <summary>A threshold is bound once.</summary>
    public const string MeasureIsUnique = "uq_target_binding_measure";

    public void Configure(EntityTypeBuilder<TargetBinding> builder)
    {
        builder.Property(binding => binding.Id).ValueGeneratedNever();
        builder.HasOne<Target>().WithMany().HasForeignKey(binding => binding.TargetId);
        builder.Ignore(binding => binding.Part);
    }
}

internal sealed class TargetAlertConfiguration : IEntityTypeConfiguration<TargetAlert>
{
    public void Configure(EntityTypeBuilder<TargetAlert> builder)
    {
        builder.Property(alert => alert.Id).ValueGeneratedNever();
        builder.HasOne<Target>().WithMany().HasForeignKey(alert => alert.TargetId);
    }
}
