using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.Organisation.Domain;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Organisation.Data;

/// <summary>The room's tables.</summary>
internal sealed class OrganisationDbContext(DbContextOptions<OrganisationDbContext> options, UnitOfWork unitOfWork)
    : RoomDbContext(options, unitOfWork)
{
    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitName> UnitNames => Set<UnitName>();

    public DbSet<UnitSuccession> Successions => Set<UnitSuccession>();

    public DbSet<GroupMember> GroupMembers => Set<GroupMember>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Position> Positions => Set<Position>();

    public DbSet<PositionHolding> PositionHoldings => Set<PositionHolding>();

    public DbSet<RoleHolding> RoleHoldings => Set<RoleHolding>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    public DbSet<ImportFile> ImportFiles => Set<ImportFile>();

    public DbSet<SavedListView> SavedListViews => Set<SavedListView>();

    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <inheritdoc />
    protected override string Schema => "organisation";
}
