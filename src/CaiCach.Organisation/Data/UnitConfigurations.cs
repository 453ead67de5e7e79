using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Organisation.Data;

internal sealed class UnitConfiguration : IEntityTypeConfiguration<Unit>
{
    public const string CodeIsUnique = "uq_unit_code";

    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.HasKey(unit => unit.Id);
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Version).IsRowVersion();
        builder.Ignore(unit => unit.IsAuthority);
        builder.HasOne<Unit>().WithMany().HasForeignKey(unit => unit.ParentId);
    }
}

internal sealed class UnitNameConfiguration : IEntityTypeConfiguration<UnitName>
{
    public const string NameIsUnique = "uq_unit_name";

    public void Configure(EntityTypeBuilder<UnitName> builder) => builder.Property(name => name.Id).ValueGeneratedNever();
}

internal sealed class UnitSuccessionConfiguration : IEntityTypeConfiguration<UnitSuccession>
{
    public void Configure(EntityTypeBuilder<UnitSuccession> builder) =>
        builder.HasKey(succession => new { succession.PredecessorId, succession.SuccessorId });
}

internal sealed class GroupMemberConfiguration : IEntityTypeConfiguration<GroupMember>
{
    public void Configure(EntityTypeBuilder<GroupMember> builder) => builder.HasKey(member => new { member.GroupId, member.MemberId });
}
