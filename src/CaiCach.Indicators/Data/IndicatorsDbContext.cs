using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.Indicators.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Indicators.Data;

/// <summary>The room's tables.</summary>
internal sealed class IndicatorsDbContext(DbContextOptions<IndicatorsDbContext> options, UnitOfWork unitOfWork)
    : RoomDbContext(options, unitOfWork)
{
    public DbSet<RecordedFigure> Figures => Set<RecordedFigure>();

    public DbSet<FigureAnswer> Answers => Set<FigureAnswer>();

    /// <inheritdoc />
    protected override string Schema => "indicators";
}
