using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Voice.Data;

/// <summary>The room's tables.</summary>
internal sealed class VoiceDbContext(DbContextOptions<VoiceDbContext> options, UnitOfWork unitOfWork) : RoomDbContext(options, unitOfWork)
{
    public DbSet<Rating> Ratings => Set<Rating>();

    /// <inheritdoc />
    protected override string Schema => "voice";

    /// <summary>The levels in a rating's answers, by question; within queries.</summary>
    public IQueryable<GivenLevel> LevelsOf(string answers) => FromExpression(() => LevelsOf(answers));

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<GivenLevel>().HasNoKey().ToTable((string?)null);
        modelBuilder.HasDbFunction(typeof(VoiceDbContext).GetMethod(nameof(LevelsOf))!).HasName("levels_of");
        base.OnModelCreating(modelBuilder);
    }
}

/// <summary>The level, 1 to 5, that was given to a question.</summary>
internal sealed class GivenLevel
{
    public string Question { get; private set; } = "";

    public int Level { get; private set; }
}
