using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Reporting.Data;

/// <summary>The room's tables.</summary>
internal sealed class ReportingDbContext(DbContextOptions<ReportingDbContext> options, UnitOfWork unitOfWork)
    : RoomDbContext(options, unitOfWork)
{
    public DbSet<Report> Reports => Set<Report>();

    public DbSet<SheetEntry> SheetEntries => Set<SheetEntry>();

    public DbSet<Contribution> Contributions => Set<Contribution>();

    public DbSet<AreaOfficer> AreaOfficers => Set<AreaOfficer>();

    public DbSet<UnitDuty> UnitDuties => Set<UnitDuty>();

    public DbSet<OwedReport> OwedReports => Set<OwedReport>();

    public DbSet<ReportReview> Reviews => Set<ReportReview>();

    public DbSet<ReportDecision> Decisions => Set<ReportDecision>();

    public DbSet<ReportNotice> Notices => Set<ReportNotice>();

    /// <inheritdoc />
    protected override string Schema => "reporting";
}
