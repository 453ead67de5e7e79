using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.Reporting.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Reporting.Data;

internal sealed class SheetEntryConfiguration : IEntityTypeConfiguration<SheetEntry>
{
    public void Configure(EntityTypeBuilder<SheetEntry> builder)
    {
        builder.Property(entry => entry.Id).ValueGeneratedNever();
        builder
            .Property(entry => entry.Figures)
            .HasColumnType("jsonb")
            .HasConversion(
                figures => JsonSerializer.Serialize(figures, EventJson.Options),
                json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, EventJson.Options)!,
                new ValueComparer<IReadOnlyDictionary<string, string>>(
                    (one, other) => one!.OrderBy(item => item.Key).SequenceEqual(other!.OrderBy(item => item.Key)),
                    figures => figures.Count,
                    figures => figures
                )
            );
    }
}
