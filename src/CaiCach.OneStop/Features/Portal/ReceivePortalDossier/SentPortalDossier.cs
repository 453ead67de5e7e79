using System.Text.Json.Serialization;

namespace CaiCach.OneStop.Features.Portal.ReceivePortalDossier;

/// <summary>A file of a pushed dossier.</summary>
/// <param name="Name">TenTepDinhKem.</param>
/// <param name="Content">Base64.</param>
/// <param name="Component">MaThanhPhanHoSo; null where the Portal does not say for which paper it stands.</param>
internal sealed record SentPortalFile(
    [property: JsonPropertyName("TenTepDinhKem")] string? Name,
    [property: JsonPropertyName("Base64")] string? Content,
    [property: JsonPropertyName("MaThanhPhanHoSo")] string? Component = null
);

/// <summary>An address as the Portal writes it; codes of districts mean nothing since 01/07/2025.</summary>
internal sealed record SentPortalAddress(
    [property: JsonPropertyName("MaTinh")] string? Province,
    [property: JsonPropertyName("MaXa")] string? Commune,
    [property: JsonPropertyName("DiaChiChiTiet")] string? Detail
);

/// <summary>A fee of a pushed dossier; every value a string.</summary>
internal sealed record SentPortalFee(
    [property: JsonPropertyName("TenPhiLePhi")] string? Name,
    [property: JsonPropertyName("MaPhiLePhi")] string? Code,
    [property: JsonPropertyName("HinhThucThu")] string? Moment,
    [property: JsonPropertyName("Gia")] string? AmountVnd
);

/// <summary>
/// A dossier as the Portal pushes it (<c>domain/national-portal.md</c>, section 6); names beyond that section are assumed to be those of section 3.
/// </summary>
internal sealed record SentPortalDossier
{
    [JsonPropertyName("MaHoSo")]
    public string? Code { get; init; }

    [JsonPropertyName("MaTTHC")]
    public string? ProcedureCode { get; init; }

    /// <summary>A citizen.</summary>
    [JsonPropertyName("ChuHoSo")]
    public string? OwnerName { get; init; }

    [JsonPropertyName("SoGiayToChuHoSo")]
    public string? IdentityNumber { get; init; }

    /// <summary>A business.</summary>
    [JsonPropertyName("TenThuongNhan")]
    public string? BusinessName { get; init; }

    [JsonPropertyName("MaSoThue")]
    public string? TaxCode { get; init; }

    [JsonPropertyName("SoDienThoai")]
    public string? Phone { get; init; }

    [JsonPropertyName("Email")]
    public string? Email { get; init; }

    [JsonPropertyName("DiaChi")]
    public SentPortalAddress? Address { get; init; }

    /// <summary>yyyyMMddHHmmss; null for now.</summary>
    [JsonPropertyName("NgayNopHoSo")]
    public string? FiledAt { get; init; }

    /// <summary>The application form, Base64.</summary>
    [JsonPropertyName("TepDonDangKy")]
    public string? Application { get; init; }

    /// <summary>How the result goes back; null or a code that nobody knows for an electronic one.</summary>
    [JsonPropertyName("HinhThuc")]
    public string? ReturnWay { get; init; }

    /// <summary>Whether it was paid online: 1 on the Portal, 2 through the local gateway.</summary>
    [JsonPropertyName("DuocThanhToanTrucTuyen")]
    public string? PaidOnline { get; init; }

    [JsonPropertyName("DanhSachLePhi")]
    public IReadOnlyList<SentPortalFee>? Fees { get; init; }

    [JsonPropertyName("TaiLieuNop")]
    public IReadOnlyList<SentPortalFile>? Files { get; init; }
}

/// <summary>What the Portal is answered.</summary>
/// <param name="Code">0 kept, 1 kept before, −1 not kept.</param>
/// <param name="Message">Why not; empty when kept.</param>
internal sealed record PortalReceipt(
    [property: JsonPropertyName("error_code")] string Code,
    [property: JsonPropertyName("message")] string Message
);
