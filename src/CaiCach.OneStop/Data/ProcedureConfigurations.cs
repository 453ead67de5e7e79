using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class ProcedureConfiguration : IEntityTypeConfiguration<Procedure>
{
    public const string CodeIsUnique = "uq_procedure_code";

    public void Configure(EntityTypeBuilder<Procedure> builder)
    {
        builder.Property(procedure => procedure.Id).ValueGeneratedNever();
        builder.Property(procedure => procedure.Revision).IsRowVersion();
        builder.Ignore(procedure => procedure.Description);
    }
}

internal sealed class ProcedureVersionConfiguration : IEntityTypeConfiguration<ProcedureVersion>
{
    public const string FirstDayIsUnique = "uq_procedure_version_from";

    public const string OneAtATime = "ex_procedure_version_overlap";

    public void Configure(EntityTypeBuilder<ProcedureVersion> builder)
    {
        builder.Property(version => version.Id).ValueGeneratedNever();
        builder.Property(version => version.Revision).IsRowVersion();
        builder.Ignore(version => version.Said);
        builder.Property(version => version.Withdrawal).AsJson();
        builder.HasOne<Procedure>().WithMany().HasForeignKey(version => version.ProcedureId);
        builder.Property(version => version.Decision).AsJson();
        builder.Property(version => version.Content).AsJson();
        builder.Property(version => version.Steps).AsJson();
    }
}

internal sealed class VersionFileConfiguration : IEntityTypeConfiguration<VersionFile>
{
    public const string PlaceIsUnique = "uq_version_file_place";

    public void Configure(EntityTypeBuilder<VersionFile> builder)
    {
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.HasOne<ProcedureVersion>().WithMany().HasForeignKey(file => file.VersionId);
    }
}

/// <summary>Values that are kept whole as JSON and are never changed in place.</summary>
internal static class JsonColumns
{
    public static void AsJson<T>(this PropertyBuilder<T> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                value => JsonSerializer.Serialize(value, EventJson.Options),
                text => JsonSerializer.Deserialize<T>(text, EventJson.Options)!,
                new ValueComparer<T>((one, other) => ReferenceEquals(one, other), value => 0, value => value)
            );
}
