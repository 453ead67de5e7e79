using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class OwedReportConfiguration : IEntityTypeConfiguration<OwedReport>
{
    public void Configure(EntityTypeBuilder<OwedReport> builder) => builder.Property(owed => owed.Id).ValueGeneratedNever();
}
