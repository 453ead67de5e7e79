using CaiCach.OneStop.Domain.Papers;

namespace CaiCach.OneStop.Tests.Domain.Papers;

public sealed class PaperKindsTests
{
    private static readonly PaperKinds Kinds = PaperKinds.Load(RepositoryData.Files);

    [Theory]
    // A result is used where its name begins a component of another procedure.
    [InlineData("Giấy khai sinh", "Bản sao Giấy khai sinh của trẻ", true)]
    [InlineData("Trích lục khai sinh (bản sao)", "Giấy khai sinh hoặc trích lục khai sinh", true)]
    [InlineData("Thẻ căn cước", "Căn cước, căn cước điện tử, hộ chiếu hoặc giấy tờ khác có ảnh", true)]
    // What the component names first decides, whatever may stand for it.
    [InlineData("Văn bản của người làm chứng", "Giấy chứng sinh; nếu không có thì văn bản của người làm chứng", false)]
    [InlineData("Giấy khai sinh", "Giấy chứng nhận kết hôn", false)]
    // Decree 61/2018, article 17: an application is made for each dossier.
    [InlineData("Tờ khai đăng ký khai sinh theo mẫu", "Tờ khai đăng ký khai sinh theo mẫu", false)]
    [InlineData("Đơn đề nghị trợ giúp", "Đơn đề nghị trợ giúp", false)]
    // No kind that is known: the same name.
    [InlineData("Biên bản về việc trẻ bị bỏ rơi", "Biên bản về việc trẻ bị bỏ rơi", true)]
    [InlineData("Biên bản về việc trẻ bị bỏ rơi", "Biên bản bàn giao", false)]
    public void Fits_WhenNamesAreThese_ThenSays(string paper, string component, bool fits) => Kinds.Fits(paper, component).ShouldBe(fits);

    [Theory]
    // Decree 123/2015, article 23.1: six months from the day of issue.
    [InlineData("Giấy xác nhận tình trạng hôn nhân", "2026-01-31", null, "2026-07-31")]
    [InlineData("Giấy xác nhận tình trạng hôn nhân", "2026-01-31", "2026-03-01", "2026-03-01")]
    [InlineData("Giấy xác nhận tình trạng hôn nhân", null, null, null)]
    [InlineData("Giấy khai sinh", "2026-01-31", null, null)]
    public void ValidTo_WhenIssued_IsTheLawsEndOrTheOneReadFromIt(string name, string? issued, string? said, string? end) =>
        Kinds.ValidTo(name, Day(issued), Day(said)).ShouldBe(Day(end));

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
