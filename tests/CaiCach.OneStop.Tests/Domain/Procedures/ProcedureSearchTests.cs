using System.Globalization;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Tests.Domain.Procedures;

public sealed class ProcedureSearchTests
{
    private readonly ProcedureSearch _search = new(
        ShippedProcedures
            .Read(RepositoryData.Files)
            .SelectMany(file => file.Procedures)
            .Select(procedure => new SearchableProcedure(procedure.Code, procedure.Name, procedure.OtherNames))
    );

    /// <summary>What people type at the desk and on a phone; the first four are the issue's own.</summary>
    [Theory]
    [InlineData("khai sinh", "1.001193")]
    [InlineData("dang ky khai sinh", "1.001193")]
    [InlineData("giay khai sinh", "1.001193")]
    [InlineData("đăng kí khai sinh", "1.001193")]
    [InlineData("ĐĂNG KÝ KHAI SINH", "1.001193")]
    [InlineData("sinh khai", "1.001193")]
    [InlineData("khaisinh", "1.001193")]
    [InlineData("khai xinh", "1.001193")]
    [InlineData("em muốn làm giấy khai sinh cho con ạ", "1.001193")]
    [InlineData("thu tuc dang ky lai khai sinh", "1.004884")]
    [InlineData("lam giay ket hon", "1.000894")]
    [InlineData("đăng ký kết hôn", "1.000894")]
    [InlineData("ket hon voi nguoi nuoc ngoai", "2.000806")]
    [InlineData("giấy chứng tử", "1.000656")]
    [InlineData("xac nhan doc than", "1.004873")]
    [InlineData("giấy xác nhận tình trạng hôn nhân", "1.004873")]
    [InlineData("trich luc khai sinh", "2.000635")]
    [InlineData("sửa tên trong giấy khai sinh", "1.004859")]
    [InlineData("chung thuc ban sao", "2.000815")]
    [InlineData("chứng thưc bản soa", "2.000815")]
    [InlineData("sao y ban chinh", "2.000815")]
    [InlineData("chứng thực chữ ký", "2.000884")]
    [InlineData("chung thuc chu ki", "2.000884")]
    [InlineData("hợp đồng chuyển nhượng đất chứng thực", "2.001035")]
    [InlineData("làm di chúc", "2.001019")]
    [InlineData("đăng ký hộ kinh doanh ca the", "1.001612")]
    [InlineData("giay phep kinh doanh", "1.001612")]
    [InlineData("tạm ngưng kinh doanh", "1.001570")]
    [InlineData("tro cap nguoi gia", "1.001776")]
    [InlineData("giấy xác nhận khuyết tật", "1.001699")]
    [InlineData("xet ho ngheo", "1.011607")]
    [InlineData("tranh chap dat", "1.012812")]
    [InlineData("làm sổ đỏ", "1.013978")]
    [InlineData("xin phep xay nha", "1.013225")]
    [InlineData("nhận con nuôi", "2.001263")]
    [InlineData("đơn khiếu nại", "2.001928")]
    [InlineData("thờ cúng liệt sỹ", "1.010803")]
    [InlineData("1.000656", "1.000656")]
    [InlineData(" 2.0008 ", "2.000806")]
    public void Find_WhenTypedAsPeopleDo_ThenBestComesFirst(string query, string code) =>
        _search.Find(query, 10).Select(found => found.Code).FirstOrDefault().ShouldBe(code);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("?!")]
    [InlineData("xyzzy qwrt")]
    [InlineData("9.999999")]
    public void Find_WhenNothingIsAsked_ThenNothingIsFound(string? query) => _search.Find(query, 10).ShouldBeEmpty();

    [Fact]
    public void Find_WhenWordsAreMany_ThenLooksAtTheFirstOnly() =>
        _search.Find($"khai sinh {string.Join(' ', Enumerable.Repeat("chứng thực", 5_000))}", 3).Count.ShouldBeLessThanOrEqualTo(3);

    [Fact]
    public void Find_WhenTheLastWordIsBegun_ThenItCounts() =>
        _search.Find("chứng thực di ch", 5).ShouldContain(found => found.Code == "2.001019");

    [Fact]
    public void Find_WhenNameIsTypedWhole_ThenEachProcedureFindsItself()
    {
        var all = ShippedProcedures.Read(RepositoryData.Files).SelectMany(file => file.Procedures).ToList();
        all.Count.ShouldBeGreaterThan(40);

        var lost = all.Where(procedure => _search.Find(procedure.Name, 3).All(found => found.Code != procedure.Code))
            .Select(procedure => procedure.Code);

        lost.ShouldBeEmpty(string.Create(CultureInfo.InvariantCulture, $"of {all.Count} procedures"));
    }
}
