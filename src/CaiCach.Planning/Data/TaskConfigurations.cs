using CaiCach.Planning.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Planning.Data;

internal sealed class PlanTaskConfiguration : IEntityTypeConfiguration<PlanTask>
{
    public const string AssignedOnce = "uq_plan_task_assigned";

    public void Configure(EntityTypeBuilder<PlanTask> builder)
    {
        builder.Property(task => task.Id).ValueGeneratedNever();
        builder.Property(task => task.Version).IsRowVersion();
        builder.Property(task => task.BudgetEstimateVnd).HasPrecision(18, 0);
        builder.Property(task => task.BudgetSpentVnd).HasPrecision(18, 0);
        builder.Ignore(task => task.Slots);
        builder.HasOne<Plan>().WithMany().HasForeignKey(task => task.PlanId);
        builder.HasOne<Directive>().WithMany().HasForeignKey(task => task.DirectiveId);
        builder.HasMany(task => task.Milestones).WithOne().HasForeignKey(milestone => milestone.TaskId);
        builder.Navigation(task => task.Milestones).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.Property(milestone => milestone.Id).ValueGeneratedNever();
        builder.Ignore(milestone => milestone.IsConfirmed);
        builder.Ignore(milestone => milestone.IsOwed);
        builder.Ignore(milestone => milestone.IsAwaitingConfirmation);
    }
}

internal sealed class DirectiveConfiguration : IEntityTypeConfiguration<Directive>
{
    public void Configure(EntityTypeBuilder<Directive> builder) => builder.Property(directive => directive.Id).ValueGeneratedNever();
}

internal sealed class ProgressEntryConfiguration : IEntityTypeConfiguration<ProgressEntry>
{
    public void Configure(EntityTypeBuilder<ProgressEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasOne<PlanTask>().WithMany().HasForeignKey(entry => entry.TaskId);
    }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.Property(evidence => evidence.Id).ValueGeneratedNever();
        builder.HasOne<ProgressEntry>().WithMany().HasForeignKey(evidence => evidence.ProgressEntryId);
    }
}

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    public const string OneOpenPerMilestone = "uq_extension_open";

    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.Property(extension => extension.Id).ValueGeneratedNever();
        builder.HasOne<PlanTask>().WithMany().HasForeignKey(extension => extension.TaskId);
        builder.HasOne<Milestone>().WithMany().HasForeignKey(extension => extension.MilestoneId);
    }
}

internal sealed class TaskCommentConfiguration : IEntityTypeConfiguration<TaskComment>
{
    public void Configure(EntityTypeBuilder<TaskComment> builder)
    {
        builder.Property(comment => comment.Id).ValueGeneratedNever();
        builder.HasOne<PlanTask>().WithMany().HasForeignKey(comment => comment.TaskId);
    }
}
