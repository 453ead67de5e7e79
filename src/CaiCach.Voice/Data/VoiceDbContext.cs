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

    /// <summary>What a rating of these answers counts in: the level that it gave to each question, and itself; within queries.</summary>
    public IQueryable<CountOfRating> CountsOf(string answers) => FromExpression(() => CountsOf(answers));

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CountOfRating>().HasNoKey().ToTable((string?)null);
        modelBuilder.HasDbFunction(typeof(VoiceDbContext).GetMethod(nameof(CountsOf))!).HasName("counts_of");
        base.OnModelCreating(modelBuilder);
    }
}

/// <summary>A count that a rating is part of.</summary>
internal sealed class CountOfRating
{
    /// <summary>The question that was answered; null for the rating itself.</summary>
    public string? Question { get; private set; }

    /// <summary>The level that was given, 1 to 5; 0 for the rating itself.</summary>
    public int Level { get; private set; }
}
