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

    /// <inheritdoc />
    protected override string Schema => "reporting";
}
