using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaiCach.Organisation.Data;

internal sealed class SavedListViewConfiguration : IEntityTypeConfiguration<SavedListView>
{
    public void Configure(EntityTypeBuilder<SavedListView> builder)
    {
        builder.Property(view => view.Id).ValueGeneratedNever();
        builder.HasOne<Account>().WithMany().HasForeignKey(view => view.AccountId);
    }
}
