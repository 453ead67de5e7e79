namespace CaiCach.OneStop.Portal;

/// <summary>Names of the Portal's services (<c>domain/national-portal.md</c>, section 2).</summary>
internal static class PortalCalls
{
    public const string Dossier = "DongBoHoSoMC";
    public const string Progress = "CapNhatTienDoHoSoMC";
    public const string LookUp = "TraCuuHoSo";
    public const string Questions = "LayDanhSachHoiDapGuiTuDVCQG";
    public const string AnswersOf = "LayNoiDungTraLoiTheoCauHoi";
    public const string Answer = "DongBoKetQuaHoiDapGuiTuDVCQG";
    public const string Procedures = "LayDanhSachTTHC";
}

/// <summary>What came of a call about a dossier.</summary>
/// <param name="Answer">The Portal's answer.</param>
/// <param name="HasLeft">Whether the message itself was sent, and not only looked up before.</param>
/// <param name="IsMissingThere">Whether a line of history was refused because the Portal does not have the dossier.</param>
internal sealed record PortalReply(PortalAnswer Answer, bool HasLeft, bool IsMissingThere);
