using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.Testing;

namespace CaiCach.OneStop.Tests.Domain.Portal;

/// <summary>Messages as <c>domain/national-portal.md</c>, sections 3 and 4, lists their fields.</summary>
public sealed partial class PortalMessageTests
{
    private static readonly JsonSerializerOptions Indented = new(EventJson.Options) { WriteIndented = true };

    [Theory]
    [InlineData(2020)]
    [InlineData(2022)]
    public void Messages_OfAWholeDossier_AreTheGoldenOnes(int fields)
    {
        var subject = PortalStory.Told();
        var messages = new JsonObject
        {
            ["DongBoHoSoMC"] = DossierMessage.Of(subject, subject.History.Count, PortalStory.Codes, (PortalFields)fields),
            ["CapNhatTienDoHoSoMC"] = PortalValue.List(subject.History.Select(line => ProgressMessage.Of(subject, line.Sequence))),
        };

        var text = messages.ToJsonString(Indented);

        Golden.Match(Id().Replace(text, "id"), $"{fields}");
    }

    /// <summary>The message is told from the history alone, so what is sent late is what would have been sent at once.</summary>
    [Theory]
    [InlineData(0, 1, "", "")]
    [InlineData(1, 2, "20260309081500", "")]
    [InlineData(2, 4, "20260309081500", "")]
    [InlineData(3, 5, "20260309081500", "")]
    [InlineData(4, 4, "20260311081500", "")] // the clock stood still from 03/03 09:00 to 05/03 09:00
    [InlineData(8, 4, "20260311081500", "")]
    [InlineData(9, 9, "20260311081500", "20260306153000")]
    [InlineData(10, 10, "20260311081500", "20260306153000")]
    public void Dossier_ToldUpToALineOfHistory_IsAsItWasThen(int upTo, int status, string due, string ended)
    {
        var message = DossierMessage.Of(PortalStory.Told(), upTo, PortalStory.Codes, PortalFields.Of2022);

        message["TrangThaiHoSo"]!.GetValue<string>().ShouldBe($"{status}");
        message["NgayHenTra"]!.GetValue<string>().ShouldBe(due);
        message["NgayKetThucXuLy"]!.GetValue<string>().ShouldBe(ended);
        message["DanhSachHoSoBoSung"]!.AsArray().Count.ShouldBe(upTo >= 3 ? 1 : 0);
        message["DanhSachGiayToKetQua"]!.AsArray().Count.ShouldBe(upTo >= 8 ? 1 : 0);
    }

    [Fact]
    public void Names_WhenDecomposedOrTooLong_AreComposedAndCut()
    {
        var name = "Nguyễn Thị Mẫu".Normalize(NormalizationForm.FormD);
        var subject = PortalStory.Told(ownerName: name, officerName: new string('Ễ', 49) + "😀 Văn");

        DossierMessage.Of(subject, 1, PortalStory.Codes, PortalFields.Of2020)["ChuHoSo"]!.GetValue<string>().ShouldBe("Nguyễn Thị Mẫu");
        ProgressMessage.Of(subject, 3)["NguoiXuLy"]!.GetValue<string>().ShouldBe(new string('Ễ', 49), "a letter of two units is not torn");
    }

    [Fact]
    public void Reasons_ThatOfficialsWriteToEachOther_StayInside()
    {
        var subject = PortalStory.Told();
        var sentBack = subject.History.Single(line => line.Action == DossierAction.SendBack).Sequence;

        ProgressMessage.Of(subject, sentBack).ToJsonString(EventJson.Options).ShouldNotContain("chính tả");
        DossierMessage.Of(subject, sentBack, PortalStory.Codes, PortalFields.Of2022)["GhiChu"]!.GetValue<string>().ShouldBe("");
        DossierMessage.Of(subject, 3, PortalStory.Codes, PortalFields.Of2022)["GhiChu"]!
            .GetValue<string>()
            .ShouldBe("Thiếu giấy chứng sinh");
    }

    [Theory]
    [InlineData("20260302081500", true)]
    [InlineData("2026-03-02 08:15:00", false)]
    [InlineData("20261302081500", false)]
    [InlineData("", false)]
    public void Time_WhenRead_IsOneOrNone(string text, bool isTime) => (PortalValue.ReadTime(text) is not null).ShouldBe(isTime);

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
