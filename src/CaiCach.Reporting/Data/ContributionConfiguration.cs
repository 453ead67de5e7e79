using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class ContributionConfiguration : IEntityTypeConfiguration<Contribution>
{
    public const string OneOpen = "uq_contribution_open";

    public void Configure(EntityTypeBuilder<Contribution> builder)
    {
        builder.Property(contribution => contribution.Id).ValueGeneratedNever();
        builder.Property(contribution => contribution.Version).IsRowVersion();
        builder.HasOne<Report>().WithMany().HasForeignKey(contribution => contribution.ReportId);
    }
}
