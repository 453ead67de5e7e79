using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class ProcedureReviewConfiguration : IEntityTypeConfiguration<ProcedureReview>
{
    public const string OneIsOpen = "uq_procedure_review_open";

    public void Configure(EntityTypeBuilder<ProcedureReview> builder)
    {
        builder.Property(review => review.Id).ValueGeneratedNever();
        builder.Property(review => review.Version).IsRowVersion();
        builder.HasOne<Procedure>().WithMany().HasForeignKey(review => review.ProcedureId);
        builder.HasOne<ProcedureVersion>().WithMany().HasForeignKey(review => review.VersionId);
        builder.HasOne<ProcedureVersion>().WithMany().HasForeignKey(review => review.NewVersionId);
        builder.Property(review => review.Proposals).AsJson();
        builder.Property(review => review.Before).AsJson();
        builder.Property(review => review.After).AsJson();
        builder.Ignore(review => review.CutPercent);
    }
}

internal sealed class ImpactAssessmentConfiguration : IEntityTypeConfiguration<ImpactAssessment>
{
    public void Configure(EntityTypeBuilder<ImpactAssessment> builder)
    {
        builder.Property(assessment => assessment.Id).ValueGeneratedNever();
        builder.Property(assessment => assessment.Version).IsRowVersion();
        builder.Property(assessment => assessment.Procedures).AsJson();
    }
}
