using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.Planning.Domain;
using CaiCach.Planning.Domain.Binding;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Planning.Data;

/// <summary>The room's tables.</summary>
internal sealed class PlanningDbContext(DbContextOptions<PlanningDbContext> options, UnitOfWork unitOfWork)
    : RoomDbContext(options, unitOfWork)
{
    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanSource> Sources => Set<PlanSource>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<TargetValue> TargetValues => Set<TargetValue>();

    public DbSet<TargetBinding> TargetBindings => Set<TargetBinding>();

    public DbSet<TargetAlert> TargetAlerts => Set<TargetAlert>();

    public DbSet<Directive> Directives => Set<Directive>();

    public DbSet<PlanTask> Tasks => Set<PlanTask>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<ProgressEntry> Progress => Set<ProgressEntry>();

    public DbSet<Evidence> Evidence => Set<Evidence>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<TaskComment> Comments => Set<TaskComment>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    /// <inheritdoc />
    protected override string Schema => "planning";
}
