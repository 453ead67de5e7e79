using CaiCach.Foundation.Catalogues;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Domain.Portal;

/// <summary>Which fields a partner of the National Portal knows; one mapping each.</summary>
internal enum PortalFields
{
    /// <summary>Those of the client of 2020.</summary>
    Of2020 = 2020,

    /// <summary>With those that newer clients send besides: identity, place of filing, digitisation, online payment.</summary>
    Of2022 = 2022,
}

/// <summary>How well a code of the Portal is known.</summary>
internal enum PortalCertainty
{
    /// <summary>Seen in a client or a partner's manual.</summary>
    Certain,

    /// <summary>Inferred; to be confirmed with the Portal.</summary>
    Uncertain,
}

/// <summary>A code list with its source.</summary>
/// <param name="Value">The codes.</param>
/// <param name="Source">Where they were seen.</param>
/// <param name="Certainty">How well they are known.</param>
internal sealed record PortalCode<T>(T Value, string Source, PortalCertainty Certainty);

/// <summary>Codes of a supplement round (TrangThaiBoSung).</summary>
internal sealed record SupplementCodes(string Asked, string Answered);

/// <summary>Codes of where a dossier was filed (NoiNopHoSo).</summary>
internal sealed record FilingCodes(string Portal, string Local);

/// <summary>The Portal's code lists, as <c>data/one-stop/portal.json</c> has them.</summary>
/// <param name="AcceptedCodes">Answers (error_code) that mean accepted.</param>
/// <param name="ExistsCodes">Answers that mean: exists already, send it again as an update.</param>
/// <param name="ApplicantKinds">LoaiDoiTuong.</param>
/// <param name="IdentityKinds">LoaiDinhDanh; empty where the Portal has no code.</param>
/// <param name="ReturnWays">HinhThuc.</param>
/// <param name="FeeMoments">HinhThucThu.</param>
/// <param name="FeeKind">LoaiPhiLePhi of an ordinary fee.</param>
/// <param name="SupplementStates">TrangThaiBoSung.</param>
/// <param name="FiledAt">NoiNopHoSo.</param>
/// <param name="FileLinkDays">Days for which the address of a file opens it, the day of sending not counted.</param>
/// <param name="AnswerDays">Working days within which a question is answered.</param>
/// <param name="AnswerDateFormat">How NGAYTRALOI is written.</param>
/// <param name="IdentifiedSince">From when whoever files on the Portal has proven who they are (TaiKhoanDuocXacThucVoiVNeID).</param>
internal sealed record PortalCodes(
    PortalCode<IReadOnlyList<string>> AcceptedCodes,
    PortalCode<IReadOnlyList<string>> ExistsCodes,
    PortalCode<IReadOnlyDictionary<ApplicantKind, string>> ApplicantKinds,
    PortalCode<IReadOnlyDictionary<IdentityKind, string>> IdentityKinds,
    PortalCode<IReadOnlyDictionary<ReturnWay, string>> ReturnWays,
    PortalCode<IReadOnlyDictionary<FeeMoment, string>> FeeMoments,
    PortalCode<string> FeeKind,
    PortalCode<SupplementCodes> SupplementStates,
    PortalCode<FilingCodes> FiledAt,
    PortalCode<int> FileLinkDays,
    PortalCode<int> AnswerDays,
    PortalCode<string> AnswerDateFormat,
    PortalCode<DateOnly> IdentifiedSince
)
{
    private const string FileName = "one-stop/portal.json";

    /// <summary>Reads the file.</summary>
    /// <exception cref="InvalidDataException">The file is not what it should be; the message names it.</exception>
    public static PortalCodes Load(DataFiles files)
    {
        var codes = files.ReadJson<PortalCodes>(FileName);
        return
            Covers(codes.ApplicantKinds.Value)
            && Covers(codes.IdentityKinds.Value)
            && Covers(codes.ReturnWays.Value)
            && Covers(codes.FeeMoments.Value)
            ? codes
            : throw new InvalidDataException($"{files.PathOf(FileName)}: every kind needs its code.");
    }

    private static bool Covers<T>(IReadOnlyDictionary<T, string> codes)
        where T : struct, Enum => Enum.GetValues<T>().All(codes.ContainsKey);
}
