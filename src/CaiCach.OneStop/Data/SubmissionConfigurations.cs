using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(submission => submission.Id).ValueGeneratedNever();
        builder.HasOne<Procedure>().WithMany().HasForeignKey(submission => submission.ProcedureId);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(submission => submission.DossierId);
        builder.Property(submission => submission.Way).HasConversion<short>();
        builder.Property(submission => submission.Version).IsRowVersion();
        builder.Ignore(submission => submission.IsDraft);
    }
}

internal sealed class SubmissionFileConfiguration : IEntityTypeConfiguration<SubmissionFile>
{
    public void Configure(EntityTypeBuilder<SubmissionFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<Submission>().WithMany().HasForeignKey(file => file.SubmissionId);
    }
}
