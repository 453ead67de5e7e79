using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public const string OneDraft = "uq_report_draft";

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Version).IsRowVersion();
        builder.Property(report => report.Figures).HasColumnType("jsonb");
        builder.Ignore(report => report.Span);
        builder.Ignore(report => report.Texts);
    }
}
