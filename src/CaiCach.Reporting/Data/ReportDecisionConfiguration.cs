using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class ReportDecisionConfiguration : IEntityTypeConfiguration<ReportDecision>
{
    public const string OneAtATime = "uq_report_decision";

    public void Configure(EntityTypeBuilder<ReportDecision> builder)
    {
        builder.Property(decision => decision.Id).ValueGeneratedNever();
        builder
            .Property(decision => decision.Figures)
            .HasColumnType("jsonb")
            .HasConversion(
                figures => JsonSerializer.Serialize(figures, EventJson.Options),
                json => JsonSerializer.Deserialize<IReadOnlyList<ReportFigure>>(json, EventJson.Options)!,
                new ValueComparer<IReadOnlyList<ReportFigure>?>(
                    (one, other) => (one ?? new List<ReportFigure>()).SequenceEqual(other ?? new List<ReportFigure>()),
                    figures => figures == null ? 0 : figures.Count,
                    figures => figures
                )
            );
        builder.HasOne<Report>().WithMany().HasForeignKey(decision => decision.ReportId);
    }
}
