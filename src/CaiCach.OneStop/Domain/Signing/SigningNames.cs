using CaiCach.Documents.Signatures;
using CaiCach.Foundation.Text;

namespace CaiCach.OneStop.Domain.Signing;

/// <summary>What digital signatures are called, and what a stamp says.</summary>
internal static class SigningNames
{
    public static string Of(SignatureKind kind) => kind == SignatureKind.Person ? "Chữ ký của người có thẩm quyền" : "Chữ ký của cơ quan";

    /// <summary>The card of the home page.</summary>
    public static string HomeTitle => "Kết quả chờ ký số";

    /// <summary>The list of what waits for the leader's or the agency's signature.</summary>
    public static string OfList(bool isAgencys) => isAgencys ? "Chờ ký số của cơ quan" : "Chờ lãnh đạo ký số";

    public static string Of(StampCorner corner) =>
        corner switch
        {
            StampCorner.BottomRight => "Góc dưới, bên phải",
            StampCorner.BottomMiddle => "Phía dưới, ở giữa",
            StampCorner.BottomLeft => "Góc dưới, bên trái",
            StampCorner.TopRight => "Góc trên, bên phải",
            _ => "Góc trên, bên trái",
        };

    /// <summary>The reason that the signature carries.</summary>
    public static string Reason(SigningPurpose purpose, SignatureKind kind, string code) =>
        (purpose, kind) switch
        {
            (SigningPurpose.ElectronicCopy, SignatureKind.Person) => $"Chứng thực bản sao điện tử, hồ sơ {code}",
            (SigningPurpose.ElectronicCopy, _) => $"Phát hành bản sao điện tử, hồ sơ {code}",
            (SigningPurpose.Paper, _) => $"Số hóa giấy tờ của hồ sơ {code}",
            (_, SignatureKind.Person) => $"Phê duyệt kết quả hồ sơ {code}",
            _ => $"Phát hành kết quả hồ sơ {code}",
        };

    /// <summary>The words of the stamp.</summary>
    public static IReadOnlyList<string> Stamp(
        SignatureKind kind,
        string holder,
        string? title,
        string unit,
        string reason,
        DateTimeOffset at
    ) =>
        [
            kind == SignatureKind.Person ? $"Ký bởi: {holder}" : $"Cơ quan ký: {holder}",
            .. kind == SignatureKind.Person && title is not null ? [$"Chức vụ: {title}"] : Array.Empty<string>(),
            .. kind == SignatureKind.Person ? [$"Cơ quan: {unit}"] : Array.Empty<string>(),
            $"Lý do: {reason}",
            $"Thời gian ký: {VietnameseDate.Format(at)}",
        ];

    /// <summary>Whether what one reads is what was signed, in words.</summary>
    public static string Of(PdfSignature signature) =>
        signature switch
        {
            { Verdict: SignatureVerdict.Unsupported } => "Không kiểm tra được",
            { IsWhole: true } => "Hợp lệ",
            { Verdict: SignatureVerdict.Valid } => "Có thay đổi sau khi ký",
            _ => "Không hợp lệ",
        };

    /// <summary>Why so.</summary>
    public static string Detail(PdfSignature signature) =>
        signature switch
        {
            { Verdict: SignatureVerdict.Altered } => "Nội dung khác với lúc ký.",
            { Verdict: SignatureVerdict.Malformed } => "Chữ ký hỏng hoặc không bao trùm tài liệu.",
            { Verdict: SignatureVerdict.Unsupported } => "Kiểu ký không được chấp nhận.",
            { Changes: ChangesAfter.Other } => "Nội dung đang hiển thị có thể khác với nội dung đã ký.",
            { Changes: ChangesAfter.SignaturesOnly } => "Nội dung còn nguyên, sau đó chỉ có thêm chữ ký.",
            _ => "Nội dung còn nguyên như lúc ký.",
        };

    /// <summary>Whether the signer is known, in words.</summary>
    public static string Of(SignerTrust trust) => trust == SignerTrust.Trusted ? "Tin cậy" : "Chưa tin cậy";

    /// <summary>Why so.</summary>
    public static string Detail(SignerTrust trust) =>
        trust switch
        {
            SignerTrust.Trusted => "Do tổ chức chứng thực được hệ thống tin cậy cấp.",
            SignerTrust.UnknownIssuer => "Tổ chức cấp chứng thư chưa có trong danh sách tin cậy của hệ thống.",
            SignerTrust.SelfSigned => "Chứng thư tự ký, không do tổ chức chứng thực nào cấp.",
            SignerTrust.NotValidThen => "Chứng thư không có hiệu lực vào lúc ký.",
            SignerTrust.WrongUse => "Chứng thư không dùng để ký văn bản.",
            _ => "Không đọc được chứng thư.",
        };

    /// <summary>Whether two names mean the same person or agency: marks and case apart, and the usual abbreviation of a people's committee.</summary>
    public static bool AreSame(string? one, string? other) => string.Equals(Plain(one), Plain(other), StringComparison.Ordinal);

    private static string Plain(string? name) =>
        VietnameseText.Fold(name).Replace("uy ban nhan dan", "ubnd", StringComparison.Ordinal).Trim();

    /// <summary>Of what a file cannot be looked at, in words.</summary>
    public static string Unread(PdfSigningRefusal refusal) =>
        refusal == PdfSigningRefusal.Encrypted
            ? "Tệp có mật khẩu, không kiểm tra được chữ ký."
            : "Tệp hỏng hoặc không đọc được, không kiểm tra được chữ ký.";

    /// <summary>The name of the file that came of a signature.</summary>
    public static string FileName(string before, SignatureKind kind)
    {
        const string ending = ".pdf";
        var stem = before.EndsWith(ending, StringComparison.OrdinalIgnoreCase) ? before[..^ending.Length] : before;
        foreach (var mark in new[] { "-da-ky", "-ky-co-quan" })
        {
            stem = stem.EndsWith(mark, StringComparison.Ordinal) ? stem[..^mark.Length] : stem;
        }

        return stem + (kind == SignatureKind.Person ? "-da-ky" : "-ky-co-quan") + ending;
    }
}
