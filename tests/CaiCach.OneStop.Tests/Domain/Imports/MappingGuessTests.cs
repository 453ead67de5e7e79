using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Tests.Domain.Imports;

/// <summary>Headers and words as exports of provinces' systems and registers (form 07) are seen to write them; all made up here.</summary>
public sealed class MappingGuessTests
{
    [Theory]
    [InlineData("Mã hồ sơ", "Code")]
    [InlineData("SỐ HỒ SƠ", "Code")]
    [InlineData("Mã biên nhận (*)", "Code")]
    [InlineData("Mã TTHC", "ProcedureCode")]
    [InlineData("Tên thủ tục hành chính", "ProcedureName")]
    [InlineData("Chủ hồ sơ", "OwnerName")]
    [InlineData("Họ và tên", "OwnerName")]
    [InlineData("Tổ chức/cá nhân", "OwnerName")]
    [InlineData("CMND/CCCD", "Identity")]
    [InlineData("Số điện thoại:", "Phone")]
    [InlineData("Địa chỉ", "Address")]
    [InlineData("Hình thức tiếp nhận", "Channel")]
    [InlineData("Ngày tiếp nhận", "ReceivedAt")]
    [InlineData("Ngày hẹn trả kết quả", "DueAt")]
    [InlineData("Hạn xử lý", "DueAt")]
    [InlineData("Ngày kết thúc xử lý", "FinishedAt")]
    [InlineData("Ngày trả kết quả", "ReturnedAt")]
    [InlineData("Tình trạng hồ sơ", "Status")]
    [InlineData("Trang thai", "Status")]
    [InlineData("Cán bộ xử lý", "Officer")]
    [InlineData("Ghi chú", "Note")]
    [InlineData("Phí, lệ phí (đồng)", "Fee")]
    [InlineData("Đánh giá", "Verdict")]
    [InlineData("STT", null)]
    [InlineData("", null)]
    public void Header_IsUnderstood(string header, string? field) =>
        MappingGuess.Of([header]).Columns.Keys.Select(key => key.ToString()).SingleOrDefault().ShouldBe(field);

    [Theory]
    [InlineData("Mới đăng ký", 1)]
    [InlineData("Đã tiếp nhận", 2)]
    [InlineData("Từ chối tiếp nhận", 3)]
    [InlineData("ĐANG XỬ LÝ", 4)]
    [InlineData("Đang xử lí", null)] // another spelling is not guessed but asked
    [InlineData("Yêu cầu bổ sung giấy tờ", 5)]
    [InlineData("Yêu cầu thực hiện nghĩa vụ tài chính", 6)]
    [InlineData("Rút hồ sơ", 7)]
    [InlineData("Dừng xử lý", 8)]
    [InlineData("Đã xử lý xong", 9)]
    [InlineData("Đã trả kết quả", 10)]
    [InlineData("10", 10)]
    [InlineData("11", null)]
    [InlineData("Chuyển phòng chuyên môn", null)]
    public void StatusWord_IsThePortalsCode(string word, int? code) => ((int?)MappingGuess.StatusOf(word)).ShouldBe(code);

    [Theory]
    [InlineData("Đúng hạn", 1)]
    [InlineData("Trước hạn 2 ngày", 1)]
    [InlineData("Chưa quá hạn", 1)]
    [InlineData("Trễ hạn", 2)]
    [InlineData("Không đúng hạn", 2)]
    [InlineData("", null)]
    [InlineData("Cấp trên xem", null)] // "tre" within another word
    public void Verdict_IsTheSources(string words, int? verdict) => ((int?)MappingGuess.VerdictOf(words)).ShouldBe(verdict);

    [Theory]
    [InlineData("Trực tuyến", 2)]
    [InlineData("Nộp qua bưu chính công ích", 3)]
    [InlineData("Trực tiếp", 1)]
    [InlineData("", 1)]
    public void Channel_IsReadFromWords(string words, int channel) => ((int)MappingGuess.ChannelOf(words)).ShouldBe(channel);

    [Fact]
    public void Map_WhenHeadersNameTheSame_TakesThePlainest() =>
        MappingGuess
            .Of(["Người nộp", "Chủ hồ sơ", "Ngày trả", "Ngày trả kết quả"])
            .Columns.ShouldBe(
                new Dictionary<ImportField, string>
                {
                    [ImportField.OwnerName] = "Chủ hồ sơ",
                    [ImportField.ReturnedAt] = "Ngày trả kết quả",
                },
                ignoreOrder: true
            );

    [Theory]
    [InlineData("H49.12-260302-0001", "H49.12-260302-0001")]
    [InlineData("h49/12 0001", "H49-12-0001")]
    [InlineData("Đất-01", "DAT-01")]
    public void Code_IsMadeFitForAddresses(string external, string code) => ImportRowReading.CodeOf(external).ShouldBe(code);

    [Theory]
    [InlineData(nameof(DossierStage.Arrived), nameof(DossierStage.Returned), true)]
    [InlineData(nameof(DossierStage.InHand), nameof(DossierStage.AwaitingSupplement), true)]
    [InlineData(nameof(DossierStage.InHand), nameof(DossierStage.Arrived), false)]
    [InlineData(nameof(DossierStage.Completed), nameof(DossierStage.Returned), true)]
    [InlineData(nameof(DossierStage.Completed), nameof(DossierStage.InHand), false)]
    [InlineData(nameof(DossierStage.Returned), nameof(DossierStage.InHand), false)]
    [InlineData(nameof(DossierStage.Withdrawn), nameof(DossierStage.Completed), false)]
    public void Source_MayNotOpenAgainWhatHasEnded(string from, string to, bool may) =>
        SourceMoves.May(Enum.Parse<DossierStage>(from), Enum.Parse<DossierStage>(to)).ShouldBe(may);
}
