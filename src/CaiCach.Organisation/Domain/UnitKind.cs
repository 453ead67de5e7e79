namespace CaiCach.Organisation.Domain;

/// <summary>What a unit is. The first five are authorities: they own rows, stamp documents and follow one another in mergers.</summary>
internal enum UnitKind
{
    /// <summary>Tỉnh, thành phố trực thuộc Trung ương.</summary>
    Province,

    /// <summary>Huyện, quận, thị xã, thành phố thuộc tỉnh; ended on 30/06/2025.</summary>
    District,

    /// <summary>Xã.</summary>
    Commune,

    /// <summary>Phường, and thị trấn before 07/2025.</summary>
    Ward,

    /// <summary>Đặc khu.</summary>
    SpecialZone,

    /// <summary>Văn phòng, phòng chuyên môn of a people's committee, and Thường trực, lãnh đạo.</summary>
    Department,

    /// <summary>An official's post that documents name as if it were a unit (công chức Tư pháp – Hộ tịch).</summary>
    Post,

    /// <summary>Bộ phận Một cửa, Trung tâm Phục vụ hành chính công.</summary>
    OneStopCentre,

    /// <summary>Thôn, bản, tổ dân phố.</summary>
    Village,

    /// <summary>Đơn vị sự nghiệp công lập: trường học, trạm y tế.</summary>
    PublicServiceUnit,

    /// <summary>Bodies beside the committee: Đảng ủy, HĐND, Mặt trận Tổ quốc, đoàn thể.</summary>
    AssociatedBody,

    /// <summary>Ban chỉ đạo, tổ công tác.</summary>
    Board,

    /// <summary>A name for many ("các công chức chuyên môn"): stands for its members.</summary>
    Group,
}
