using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class AreaOfficerConfiguration : IEntityTypeConfiguration<AreaOfficer>
{
    public const string OneForEach = "uq_area_officer";

    public void Configure(EntityTypeBuilder<AreaOfficer> builder) => builder.Property(officer => officer.Id).ValueGeneratedNever();
}
