using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class InternalProcessConfiguration : IEntityTypeConfiguration<InternalProcess>
{
    public const string FromIsUnique = "uq_internal_process_from";

    public void Configure(EntityTypeBuilder<InternalProcess> builder)
    {
        builder.Property(process => process.Id).ValueGeneratedNever();
        builder.Property(process => process.Version).IsRowVersion();
        builder.HasOne<Procedure>().WithMany().HasForeignKey(process => process.ProcedureId);
        builder.HasOne<ProcedureVersion>().WithMany().HasForeignKey(process => process.VersionId);
        builder.Property(process => process.Steps).AsJson();
        builder.Property(process => process.Decision).AsJson();
    }
}

internal sealed class ProcessStaffingConfiguration : IEntityTypeConfiguration<ProcessStaffing>
{
    public const string StepIsUnique = "uq_process_staffing_step";

    public void Configure(EntityTypeBuilder<ProcessStaffing> builder)
    {
        builder.Property(staffing => staffing.Id).ValueGeneratedNever();
        builder.HasOne<InternalProcess>().WithMany().HasForeignKey(staffing => staffing.ProcessId);
    }
}
