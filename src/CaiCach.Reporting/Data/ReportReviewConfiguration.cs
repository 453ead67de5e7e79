using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class ReportReviewConfiguration : IEntityTypeConfiguration<ReportReview>
{
    public const string OneAtATime = "uq_report_review";

    public void Configure(EntityTypeBuilder<ReportReview> builder)
    {
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.HasOne<Report>().WithMany().HasForeignKey(review => review.ReportId);
    }
}
