using CaiCach.Indicators.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Indicators.Data;

internal sealed class RecordedFigureConfiguration : IEntityTypeConfiguration<RecordedFigure>
{
    public void Configure(EntityTypeBuilder<RecordedFigure> builder) => builder.Property(figure => figure.Id).ValueGeneratedNever();
}

internal sealed class FigureAnswerConfiguration : IEntityTypeConfiguration<FigureAnswer>
{
    /// <summary>A figure is answered once.</summary>
    public const string FigureIsUnique = "uq_figure_answer_figure";

    public void Configure(EntityTypeBuilder<FigureAnswer> builder)
    {
        builder.Property(answer => answer.Id).ValueGeneratedNever();
        builder.HasOne<RecordedFigure>().WithMany().HasForeignKey(answer => answer.FigureId);
    }
}
