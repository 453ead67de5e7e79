using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class UnitDutyConfiguration : IEntityTypeConfiguration<UnitDuty>
{
    public const string OneOfAKind = "uq_unit_duty";

    public const string OneOnce = "uq_unit_duty_once";

    public void Configure(EntityTypeBuilder<UnitDuty> builder)
    {
        builder.Property(duty => duty.Id).ValueGeneratedNever();
        builder.Property(duty => duty.Version).IsRowVersion();
        builder.HasOne<UnitDuty>().WithMany().HasForeignKey(duty => duty.LaidById);
    }
}
