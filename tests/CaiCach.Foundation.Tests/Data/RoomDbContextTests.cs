using CaiCach.Foundation.Data;

namespace CaiCach.Foundation.Tests.Data;

public sealed class RoomDbContextTests
{
    [Theory]
    [InlineData("UnitId", "unit_id")]
    [InlineData("Id", "id")]
    [InlineData("X", "x")]
    [InlineData("NormalizedUserName", "normalized_user_name")]
    [InlineData("IsPDFRead", "is_pdf_read")]
    [InlineData("HTTPAddress", "http_address")]
    [InlineData("SizeInMB", "size_in_mb")]
    [InlineData("Sha256", "sha256")]
    [InlineData("Form2Page", "form2_page")]
    [InlineData("already_snake", "already_snake")]
    public void SnakeCase_CutsWordsAndKeepsAbbreviationsWhole(string name, string expected) =>
        RoomDbContext.SnakeCase(name).ShouldBe(expected);
}
