using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class ReportNoticeConfiguration : IEntityTypeConfiguration<ReportNotice>
{
    public void Configure(EntityTypeBuilder<ReportNotice> builder)
    {
        builder.Property(notice => notice.Id).ValueGeneratedNever();
        builder.HasOne<Report>().WithMany().HasForeignKey(notice => notice.ReportId);
        builder.HasOne<Contribution>().WithMany().HasForeignKey(notice => notice.ContributionId);
    }
}
