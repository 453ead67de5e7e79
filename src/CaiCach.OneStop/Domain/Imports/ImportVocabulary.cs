using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>The words by which exports are understood, folded; of a field the first that a header has wins.</summary>
internal static class ImportVocabulary
{
    /// <summary>Headers by field, the plainest first.</summary>
    public static IReadOnlyList<(ImportField Field, string[] Names)> Headers { get; } =
    [
        (
            ImportField.Code,
            ["ma ho so", "so ho so", "ma so ho so", "ma hs", "so hs", "ma bien nhan", "so bien nhan", "so phieu", "so tiep nhan"]
        ),
        (ImportField.ProcedureCode, ["ma thu tuc", "ma tthc", "ma thu tuc hanh chinh", "ma tt"]),
        (
            ImportField.ProcedureName,
            ["ten thu tuc", "ten tthc", "ten thu tuc hanh chinh", "thu tuc", "thu tuc hanh chinh", "tthc", "loai ho so", "ten ho so"]
        ),
        (
            ImportField.OwnerName,
            [
                "chu ho so",
                "ten chu ho so",
                "ho ten chu ho so",
                "nguoi nop",
                "nguoi nop ho so",
                "ho ten nguoi nop",
                "ho va ten",
                "ho ten",
                "ten nguoi nop",
                "to chuc ca nhan",
                "ca nhan to chuc",
                "nguoi yeu cau",
                "ten to chuc ca nhan",
            ]
        ),
        (
            ImportField.Identity,
            [
                "so dinh danh",
                "cccd",
                "so cccd",
                "cmnd",
                "so cmnd",
                "cmnd cccd",
                "so giay to",
                "so cccd cmnd",
                "can cuoc",
                "ma dinh danh",
                "ma so thue",
            ]
        ),
        (ImportField.Phone, ["so dien thoai", "dien thoai", "sdt", "dien thoai lien he"]),
        (ImportField.Address, ["dia chi", "dia chi thuong tru", "noi o", "dia chi lien he"]),
        (
            ImportField.Channel,
            ["hinh thuc nop", "hinh thuc tiep nhan", "kenh tiep nhan", "kenh nop", "hinh thuc", "kenh thuc hien", "cach thuc nop"]
        ),
        (
            ImportField.ReceivedAt,
            ["ngay tiep nhan", "thoi gian tiep nhan", "ngay nhan", "ngay gio tiep nhan", "tiep nhan", "ngay nhan ho so", "ngay nop"]
        ),
        (
            ImportField.DueAt,
            [
                "ngay hen tra",
                "hen tra",
                "han tra",
                "ngay hen tra ket qua",
                "thoi gian hen tra",
                "han xu ly",
                "han giai quyet",
                "ngay hen",
                "thoi han giai quyet",
            ]
        ),
        (
            ImportField.FinishedAt,
            [
                "ngay ket thuc xu ly",
                "ngay xu ly xong",
                "ngay hoan thanh",
                "ngay co ket qua",
                "thoi gian ket thuc",
                "ngay ket thuc",
                "thoi gian hoan thanh",
                "ngay giai quyet xong",
                "ngay giai quyet",
            ]
        ),
        (ImportField.ReturnedAt, ["ngay tra ket qua", "ngay tra", "thoi gian tra ket qua", "ngay tra kq", "ngay tra thuc te"]),
        (ImportField.Status, ["trang thai", "trang thai ho so", "tinh trang", "tinh trang ho so", "tinh trang xu ly", "trang thai xu ly"]),
        (
            ImportField.Officer,
            ["can bo xu ly", "nguoi xu ly", "can bo thu ly", "nguoi thu ly", "can bo dang xu ly", "cong chuc xu ly", "chuyen vien thu ly"]
        ),
        (ImportField.Note, ["ghi chu", "noi dung ghi chu"]),
        (ImportField.Fee, ["phi le phi", "le phi", "phi", "so tien", "so tien da thu", "tong tien", "tong phi le phi"]),
        (
            ImportField.FeeMeans,
            [
                "hinh thuc thanh toan",
                "phuong thuc thanh toan",
                "cach thuc thanh toan",
                "hinh thuc nop phi",
                "cach nop phi",
                "hinh thuc nop le phi",
                "thanh toan",
            ]
        ),
        (
            ImportField.Verdict,
            ["danh gia", "ket qua xu ly", "tien do", "dung han tre han", "danh gia thoi han", "tinh trang thoi han", "dung han"]
        ),
    ];

    /// <summary>Words for statuses, the portal's own among them.</summary>
    public static IReadOnlyList<(DossierStatus Status, string[] Words)> Statuses { get; } =
    [
        (DossierStatus.Submitted, ["moi dang ky", "cho tiep nhan", "cho xac nhan", "moi nop"]),
        (DossierStatus.Received, ["duoc tiep nhan", "da tiep nhan", "moi tiep nhan", "cho phan cong", "tiep nhan"]),
        (DossierStatus.NotAccepted, ["khong duoc tiep nhan", "khong tiep nhan", "tu choi tiep nhan", "tu choi"]),
        (
            DossierStatus.InProgress,
            [
                "dang xu ly",
                "dang giai quyet",
                "dang thu ly",
                "cho phe duyet",
                "cho ky",
                "trinh ky",
                "cho ky duyet",
                "chua xu ly xong",
                "dang tham dinh",
            ]
        ),
        (
            DossierStatus.SupplementRequested,
            ["yeu cau bo sung giay to", "yeu cau bo sung", "cho bo sung", "bo sung ho so", "dang cho bo sung", "tam dung cho bo sung"]
        ),
        (
            DossierStatus.AwaitingPayment,
            [
                "yeu cau thuc hien nghia vu tai chinh",
                "cho thuc hien nghia vu tai chinh",
                "cho nop thue",
                "cho nghia vu tai chinh",
                "cho thanh toan",
            ]
        ),
        (DossierStatus.WithdrawalRequested, ["cong dan yeu cau rut ho so", "rut ho so", "da rut", "da rut ho so", "yeu cau rut ho so"]),
        (DossierStatus.Stopped, ["dung xu ly", "da huy", "huy", "dung giai quyet", "tra lai ho so", "khong giai quyet"]),
        (
            DossierStatus.Completed,
            [
                "da xu ly xong",
                "da co ket qua",
                "co ket qua",
                "cho tra ket qua",
                "da giai quyet",
                "hoan thanh",
                "da hoan thanh",
                "da xu ly",
                "xu ly xong",
            ]
        ),
        (DossierStatus.ResultReturned, ["da tra ket qua", "da tra", "tra ket qua", "da tra kq", "ket thuc", "da ket thuc"]),
    ];

    /// <summary>Parts of words for how a dossier came in; at the desk otherwise.</summary>
    public static IReadOnlyList<(DossierChannel Channel, string[] Parts)> Channels { get; } =
    [
        (DossierChannel.Online, ["truc tuyen", "online", "qua mang", "cong dich vu cong", "dvc"]),
        (DossierChannel.Postal, ["buu chinh", "buu dien", "bcci"]),
    ];

    /// <summary>Parts of words for how a fee was paid; what denies it first, then the Portal, which is online too.</summary>
    public static IReadOnlyList<(PaymentMeans? Means, string[] Parts)> Means { get; } =
    [
        (null, ["khong truc tuyen", "chua thanh toan", "chua nop", "khong thanh toan"]),
        (PaymentMeans.Portal, ["dich vu cong quoc gia", "dvcqg", "cong quoc gia", "payment platform"]),
        (PaymentMeans.Gateway, ["vietqr", "ma qr", "truc tuyen", "online", "cong thanh toan"]),
        (PaymentMeans.Transfer, ["chuyen khoan"]),
        (PaymentMeans.Cash, ["tien mat", "truc tiep", "tai quay"]),
    ];

    /// <summary>Parts of words for the source's verdict; what denies lateness first, then lateness.</summary>
    public static IReadOnlyList<(SourceVerdict Verdict, string[] Parts)> Verdicts { get; } =
    [
        (SourceVerdict.OnTime, ["chua qua han", "khong tre han", "chua tre han"]),
        (SourceVerdict.Late, ["tre han", "qua han", "khong dung han", "tre"]),
        (SourceVerdict.OnTime, ["dung han", "truoc han", "som han", "trong han", "chua den han", "con han"]),
    ];
}
