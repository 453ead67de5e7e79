using CaiCach.OneStop.Domain.Certification;

namespace CaiCach.OneStop.Tests.Domain.Certification;

public sealed class CertificationFeeTests
{
    private static readonly CertificationCatalogue Catalogue = CertificationCatalogue.Load(RepositoryData.Files);

    // Circular 226/2016/TT-BTC, article 4: a copy costs 2 000 đ for each of pages 1 and 2, 1 000 đ from page 3, at most 200 000 đ; a signature
    // 10 000 đ for each paper, however many signatures it has; a contract 50 000 đ, its change 30 000 đ, the correction of errors 25 000 đ.
    // Testament and papers of an estate cost what a contract costs (National Portal, procedures 2.001019, 2.001016, 2.001406).
    [Theory]
    [InlineData(nameof(CertificationKind.Copy), 1, 1, 2_000)]
    [InlineData(nameof(CertificationKind.Copy), 2, 1, 4_000)]
    [InlineData(nameof(CertificationKind.Copy), 3, 1, 5_000)]
    [InlineData(nameof(CertificationKind.Copy), 3, 4, 20_000)]
    [InlineData(nameof(CertificationKind.Copy), 1, 20, 40_000)]
    [InlineData(nameof(CertificationKind.Copy), 150, 1, 152_000)]
    [InlineData(nameof(CertificationKind.Copy), 198, 1, 200_000)]
    [InlineData(nameof(CertificationKind.Copy), 199, 1, 200_000)]
    [InlineData(nameof(CertificationKind.Copy), 2000, 3, 600_000)]
    [InlineData(nameof(CertificationKind.Signature), 1, 1, 10_000)]
    [InlineData(nameof(CertificationKind.Signature), 9, 2, 20_000)]
    [InlineData(nameof(CertificationKind.Contract), 12, 4, 50_000)]
    [InlineData(nameof(CertificationKind.TranslatorSignature), 3, 2, 20_000)]
    [InlineData(nameof(CertificationKind.OwnTranslation), 3, 1, 10_000)]
    [InlineData(nameof(CertificationKind.ContractChange), 5, 3, 30_000)]
    [InlineData(nameof(CertificationKind.Correction), 5, 3, 25_000)]
    [InlineData(nameof(CertificationKind.ContractCopy), 3, 2, 10_000)]
    [InlineData(nameof(CertificationKind.ContractCopy), 900, 1, 200_000)]
    [InlineData(nameof(CertificationKind.Testament), 4, 2, 50_000)]
    [InlineData(nameof(CertificationKind.InheritanceRefusal), 2, 1, 50_000)]
    [InlineData(nameof(CertificationKind.EstateDivision), 6, 5, 50_000)]
    public void Fee_ByPagesAndCopies(string kind, int pages, int copies, long amountVnd) =>
        Catalogue
            .On(new DateOnly(2026, 3, 16))
            .Of(Enum.Parse<CertificationKind>(kind))!
            .Fee.Of(new CertificationPaper("Bằng", pages, copies))
            .ShouldBe(amountVnd);

    // Decree 23/2015, article 5: the chairman and the vice chairmen; by Decree 280/2025 those too whom the chairman authorises.
    [Theory]
    [InlineData("2024-01-02", "Chủ tịch UBND", 0)]
    [InlineData("2024-01-02", "Phó Chủ tịch", 1)]
    [InlineData("2024-01-02", "Giám đốc", null)]
    [InlineData("2026-01-02", "Giám đốc", 2)]
    [InlineData("2026-01-02", "Chuyên viên", null)]
    public void Signers_ByTitleAndDay(string day, string title, int? rank) =>
        Catalogue.On(DateOnly.Parse(day, null)).RankOf(title).ShouldBe(rank);

    // Decree 23/2015, article 13 and its forms of books: transactions of every kind in one book, copies in another; the correction of errors
    // (article 39) has no number of certification, so it is only followed up.
    [Theory]
    [InlineData(nameof(CertificationKind.ContractCopy), "01/2026-SCT/BS")]
    [InlineData(nameof(CertificationKind.OwnTranslation), "01/2026-SCT/CKND")]
    [InlineData(nameof(CertificationKind.ContractChange), "01/2026-SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.Testament), "01/2026-SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.InheritanceRefusal), "01/2026-SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.EstateDivision), "01/2026-SCT/HĐ,GD")]
    [InlineData(nameof(CertificationKind.Correction), "01/2026-SL")]
    public void Book_ByKind(string kind, string book) =>
        Catalogue.On(new DateOnly(2026, 3, 16)).Of(Enum.Parse<CertificationKind>(kind))!.BookOf(2026).ShouldBe(book);

    // Procedure 2.001009 has been abolished; Decree 280/2025 in force from 01/11/2025 knows the division of an estate alone.
    [Theory]
    [InlineData("2025-10-31", true)]
    [InlineData("2025-11-01", false)]
    public void EstateDeclaration_ByDay(string day, bool isKnown) =>
        (Catalogue.On(DateOnly.Parse(day, null)).Of(CertificationKind.EstateDeclaration) is not null).ShouldBe(isKnown);

    [Fact]
    public void Kinds_AreReceivedUnderShippedProcedures()
    {
        var shipped = File.ReadAllText(RepositoryData.Files.PathOf("procedures/chung-thuc.json"));

        Catalogue
            .Sets.SelectMany(set => set.Kinds)
            .ShouldAllBe(kind => shipped.Contains($"\"{kind.ProcedureCode}\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bằng", 1, 1, null)]
    [InlineData("Bằng", 2000, 500, null)]
    [InlineData("", 1, 1, "Papers[0].Name")]
    [InlineData("Bằng", 0, 1, "Papers[0].Pages")]
    [InlineData("Bằng", 2001, 1, "Papers[0].Pages")]
    [InlineData("Bằng", 1, 0, "Papers[0].Copies")]
    [InlineData("Bằng", 1, 10_000, "Papers[0].Copies")]
    public void Paper_OutOfRange_IsRefusedBesideItsInput(string name, int pages, int copies, string? field) =>
        CertificationPaper.Refusals([new(name, pages, copies)]).Select(error => error.Field).FirstOrDefault().ShouldBe(field);
}
