using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class DeskPlaceConfiguration : IEntityTypeConfiguration<DeskPlace>
{
    public void Configure(EntityTypeBuilder<DeskPlace> builder)
    {
        builder.HasKey(place => place.UnitId);
        builder.Property(place => place.UnitId).ValueGeneratedNever();
        builder.Property(place => place.Version).IsRowVersion();
    }
}
