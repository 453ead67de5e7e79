using CaiCach.Voice.Domain.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Voice.Data;

internal sealed class RatingConfiguration : IEntityTypeConfiguration<Rating>
{
    /// <summary>A dossier is rated once.</summary>
    public const string DossierIsUnique = "uq_rating_dossier";

    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.Property(rating => rating.Id).ValueGeneratedNever();
        builder.Property(rating => rating.Channel).HasConversion<short>();
        builder.Property(rating => rating.Answers).HasColumnType("jsonb");
        builder.Property(rating => rating.CodeEnd).HasComputedColumnSql($"right(dossier_code, {Rating.CodeEndLength})", stored: true);
        builder.Property(rating => rating.AnswersText).HasComputedColumnSql("answers::text", stored: true);
        builder.Property(rating => rating.Version).IsRowVersion();
    }
}
