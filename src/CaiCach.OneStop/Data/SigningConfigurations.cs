using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Signing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.OneStop.Data;

internal sealed class DossierSignatureConfiguration : IEntityTypeConfiguration<DossierSignature>
{
    /// <summary>A file is signed once; what is signed next is the file that came of it.</summary>
    public const string FileIsSignedOnce = "uq_dossier_signature_before";

    public void Configure(EntityTypeBuilder<DossierSignature> builder)
    {
        builder.Property(signature => signature.Id).ValueGeneratedNever();
        builder.Property(signature => signature.Kind).HasConversion<short>();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(signature => signature.DossierId);
        builder.HasOne<DossierFile>().WithMany().HasForeignKey(signature => signature.FileBeforeId);
        builder.HasOne<DossierFile>().WithMany().HasForeignKey(signature => signature.FileAfterId);
    }
}

internal sealed class PaperSignatureConfiguration : IEntityTypeConfiguration<PaperSignature>
{
    /// <summary>A file is signed once.</summary>
    public const string FileIsSignedOnce = "uq_paper_signature_before";

    public void Configure(EntityTypeBuilder<PaperSignature> builder)
    {
        builder.Property(signature => signature.Id).ValueGeneratedNever();
        builder.Property(signature => signature.Kind).HasConversion<short>();
        builder.HasOne<Dossier>().WithMany().HasForeignKey(signature => signature.DossierId);
        builder.HasOne<PaperFile>().WithMany().HasForeignKey(signature => signature.FileBeforeId);
        builder.HasOne<PaperFile>().WithMany().HasForeignKey(signature => signature.FileAfterId);
    }
}

internal sealed class AgencyCertificateConfiguration : IEntityTypeConfiguration<AgencyCertificate>
{
    public void Configure(EntityTypeBuilder<AgencyCertificate> builder)
    {
        builder.HasKey(certificate => certificate.UnitId);
        builder.Property(certificate => certificate.UnitId).ValueGeneratedNever();
        builder.Property(certificate => certificate.Version).IsRowVersion();
    }
}
