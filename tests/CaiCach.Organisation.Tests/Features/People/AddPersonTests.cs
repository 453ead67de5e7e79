using CaiCach.Foundation.Units;
using CaiCach.Testing;

namespace CaiCach.Organisation.Tests.Features.People;

public sealed class AddPersonTests
{
    [Fact]
    public async Task Post_WhenFilled_OpensThePerson()
    {
        var commune = await Given.ACommuneAsync();

        var page = await (await OpenAsync(commune)).PostFormAsync(("FullName", "Lò Văn Ún"), ("Phone", "0912 345 678"));

        page.ShouldHaveNoErrors().Heading.ShouldBe("Lò Văn Ún");
    }

    [Theory]
    [InlineData("", "", "FullName", "Hãy ghi họ tên.")]
    [InlineData("Lò Văn Ún", "không phải số", "Phone", "Số điện thoại gồm 6 đến 20 chữ số.")]
    public async Task Post_WhenACellIsWrong_SaysWhich(string name, string phone, string field, string message) =>
        (await (await OpenAsync(await Given.ACommuneAsync())).PostFormAsync(("FullName", name), ("Phone", phone))).ShouldHaveError(
            field,
            message
        );

    [Fact]
    public async Task Get_WhenTheCommuneIsAnother_IsNotFound()
    {
        var other = await Given.ACommuneAsync();
        var administrator = await (await Given.ACommuneAsync()).SignInAsync(Role.Administrator);

        (await administrator.GetAsync($"/quan-tri/nhan-su/them?donVi={other.Id}")).ShouldBeNotFound();
    }

    private static async Task<Page> OpenAsync(Authority commune) =>
        await (await commune.SignInAsync(Role.Administrator)).GetAsync($"/quan-tri/nhan-su/them?donVi={commune.Id}");
}
