using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Organisation.Data;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder) => builder.Property(person => person.Id).ValueGeneratedNever();
}

internal sealed class PositionConfiguration : IEntityTypeConfiguration<Position>
{
    public void Configure(EntityTypeBuilder<Position> builder)
    {
        builder.Property(position => position.Id).ValueGeneratedNever();
        builder.HasOne<Unit>().WithMany().HasForeignKey(position => position.DepartmentId);
    }
}

internal sealed class PositionHoldingConfiguration : IEntityTypeConfiguration<PositionHolding>
{
    public const string OneHolderAtATime = "uq_position_holding_open";

    public void Configure(EntityTypeBuilder<PositionHolding> builder)
    {
        builder.Property(holding => holding.Id).ValueGeneratedNever();
        builder.HasOne<Position>().WithMany().HasForeignKey(holding => holding.PositionId);
        builder.HasOne<Person>().WithMany().HasForeignKey(holding => holding.PersonId);
    }
}

internal sealed class RoleHoldingConfiguration : IEntityTypeConfiguration<RoleHolding>
{
    public const string HeldOnce = "uq_role_holding";
    public const string HeldOnceNow = "uq_role_holding_open";

    public void Configure(EntityTypeBuilder<RoleHolding> builder)
    {
        builder.Property(holding => holding.Id).ValueGeneratedNever();
        builder.HasOne<Person>().WithMany().HasForeignKey(holding => holding.PersonId);
    }
}
