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
}
