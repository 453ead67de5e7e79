using System.Text;
using CaiCach.Foundation.Writes;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.Foundation.Data;

/// <summary>
/// A room's tables. Lives as long as the request, on the connection and in the transaction of its <see cref="UnitOfWork"/>;
/// never pooled, because a pooled context would carry the last user's scope into the next request.
/// </summary>
public abstract class RoomDbContext : DbContext
{
    /// <summary>Joins the unit of work.</summary>
    protected RoomDbContext(DbContextOptions options, UnitOfWork unitOfWork)
        : base(options) => unitOfWork.Join(this);

    /// <summary>The room's PostgreSQL schema.</summary>
    protected abstract string Schema { get; }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        modelBuilder.ApplyConfigurationsFromAssembly(GetType().Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } table)
            {
                // A configuration that names its table names it in lower case, as it stands in the database.
                entity.SetTableName(char.IsLower(table[0]) ? table : SnakeCase(entity.ClrType.Name));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(property.IsConcurrencyToken && property.ClrType == typeof(uint) ? "xmin" : SnakeCase(property.Name));
            }
        }
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

    /// <summary>PascalCase to snake_case, as tables and columns are named.</summary>
    internal static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
