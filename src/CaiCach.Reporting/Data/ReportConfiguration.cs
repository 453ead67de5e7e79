using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public const string OneDraft = "uq_report_draft";

    public const string OneSupplementDraft = "uq_report_supplement_draft";

    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.Property(report => report.Id).ValueGeneratedNever();
        builder.Property(report => report.Version).IsRowVersion();
        builder.Property(report => report.Figures).HasColumnType("jsonb");
        Texts(builder.Property(report => report.Texts));
        Texts(builder.Property(report => report.ProposedTexts));
        builder.HasOne<Report>().WithMany().HasForeignKey(report => report.SupplementsId);
        builder.Ignore(report => report.Scope);
        builder.Ignore(report => report.Span);
        builder.Ignore(report => report.IsFrozen);
    }

    private static void Texts(PropertyBuilder<IReadOnlyDictionary<string, string>> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                texts => JsonSerializer.Serialize(texts, EventJson.Options),
                json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, EventJson.Options)!,
                new ValueComparer<IReadOnlyDictionary<string, string>>(
                    (one, other) => one!.OrderBy(item => item.Key).SequenceEqual(other!.OrderBy(item => item.Key)),
                    texts => texts.Count,
                    texts => texts
                )
            );
}
