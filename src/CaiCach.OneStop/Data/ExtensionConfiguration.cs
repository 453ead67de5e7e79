using CaiCach.OneStop.Domain.Dossiers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    /// <summary>A dossier has one apology in work.</summary>
    public const string OneIsOpen = "uq_extension_open";

    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.Property(extension => extension.Id).ValueGeneratedNever();
        builder.Property(extension => extension.Version).IsRowVersion();
        builder.Property(extension => extension.State).HasConversion<short>();
        builder.Ignore(extension => extension.IsOpen);
        builder.Ignore(extension => extension.IsWithoutNewTime);
        builder.HasOne<Dossier>().WithMany().HasForeignKey(extension => extension.DossierId);
    }
}
