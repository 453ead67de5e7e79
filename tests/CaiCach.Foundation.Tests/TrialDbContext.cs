using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Foundation.Tests;

/// <summary>The context of a room made up for these tests.</summary>
internal sealed class TrialDbContext(DbContextOptions<TrialDbContext> options, UnitOfWork unitOfWork) : RoomDbContext(options, unitOfWork)
{
    public static readonly RoomMigrations Migrations = new("trial", typeof(TrialDbContext).Assembly);

    public DbSet<Note> Notes => Set<Note>();

    protected override string Schema => "trial";
}

/// <summary>What the made-up room keeps.</summary>
internal sealed class Note
{
    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required string Code { get; init; }

    public required string Text { get; set; }

    public uint Version { get; private set; }
}

internal sealed class NoteConfiguration : IEntityTypeConfiguration<Note>
{
    public void Configure(EntityTypeBuilder<Note> builder)
    {
        builder.Property(note => note.Id).ValueGeneratedNever();
        builder.Property(note => note.Version).IsRowVersion();
    }
}

/// <summary>A note was written.</summary>
public sealed record NoteWritten(Guid UnitId, Guid SubjectId) : IEvent;
