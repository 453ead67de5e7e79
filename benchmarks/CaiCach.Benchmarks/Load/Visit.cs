namespace CaiCach.Benchmarks.Load;

/// <summary>What kind of page it is; the aim of 50 ms holds for lists and dashboards.</summary>
internal enum VisitKind
{
    /// <summary>A list or a dashboard.</summary>
    List,

    /// <summary>One thing, or a form.</summary>
    Page,

    /// <summary>A document or workbook made on demand.</summary>
    Document,
}

/// <summary>A page as somebody opens it.</summary>
/// <param name="Route">Its route, as the golden file of the routes has it.</param>
/// <param name="Path">Its address; <c>{plan}</c> and the like stand for ids of the benchmark's commune.</param>
/// <param name="Who">The first part of the user name.</param>
/// <param name="Kind">What it is.</param>
internal sealed record Visit(string Route, string Path, string Who, VisitKind Kind = VisitKind.List);

/// <summary>Every page that is measured, and every route that is not, with the reason.</summary>
internal static class Visits
{
    /// <summary>What the made-up commune's ids are found by.</summary>
    public static readonly IReadOnlyDictionary<string, string> Ids = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["plan"] = "SELECT id FROM planning.plan WHERE unit_id = $1 AND state = 'InForce'",
        ["draft"] = "SELECT id FROM planning.plan WHERE unit_id = $1 AND state = 'Draft' ORDER BY created_at DESC LIMIT 1",
        ["approved"] = "SELECT id FROM planning.plan WHERE unit_id = $1 AND state = 'Approved'",
        ["task"] = """
            SELECT t.id FROM planning.plan_task t JOIN planning.plan p ON p.id = t.plan_id AND p.state = 'InForce'
            JOIN organisation.unit u ON u.id = t.lead_unit_id AND u.code LIKE '%.KT'
            WHERE t.unit_id = $1 AND t.finished_on IS NULL AND t.open_due_on IS NOT NULL
            ORDER BY (SELECT count(*) FROM planning.progress_entry e WHERE e.task_id = t.id) DESC LIMIT 1
            """,
        ["extension"] = "SELECT id FROM planning.extension WHERE unit_id = $1 ORDER BY state, asked_at DESC LIMIT 1",
        ["target"] = """
            SELECT t.id FROM planning.target t JOIN planning.plan p ON p.id = t.plan_id AND p.state = 'InForce'
            WHERE t.unit_id = $1 ORDER BY t.sort_order LIMIT 1
            """,
        ["provincial"] =
            "SELECT id FROM planning.plan_task WHERE unit_id = (SELECT parent_id FROM organisation.unit WHERE id = $1) ORDER BY id LIMIT 1",
        ["scan"] = "SELECT id FROM foundation.job WHERE unit_id = $1 AND kind = 'planning.read_scan' ORDER BY id LIMIT 1",
        ["report"] = "SELECT id FROM reporting.report WHERE unit_id = $1 AND state = 'Draft' ORDER BY created_at DESC LIMIT 1",
        ["issued"] = "SELECT id FROM reporting.report WHERE unit_id = $1 AND state = 'Issued' ORDER BY created_at DESC LIMIT 1",
        ["person"] = "SELECT id FROM organisation.person WHERE unit_id = $1 ORDER BY id LIMIT 1",
        ["department"] = "SELECT id FROM organisation.unit WHERE authority_id = $1 AND id <> $1 ORDER BY sort_order LIMIT 1",
        ["commune"] = "SELECT $1",
        ["province"] = "SELECT parent_id FROM organisation.unit WHERE id = $1",
    };

    private const string Officer = "kinhte";
    private const string Coordinator = "cchc";
    private const string Leader = "chutich";
    private const string Administrator = "quantri";

    /// <summary>Whose account ends in this is of the province; the others are of one commune.</summary>
    public const string Province = ".tinh";

    public static readonly IReadOnlyList<Visit> All =
    [
        new("/", "/", Officer),
        new("/", "/", Leader),
        new("/", "/", Leader + Province),
        new("/thong-bao", "/thong-bao", Officer),
        new("/thong-bao", "/thong-bao", Leader),
        new("/goc-nhin", "/goc-nhin", Officer),
        new("/mot-cua", "/mot-cua", Leader),
        new("/mot-cua", "/mot-cua?ds=All&ky=2026-Q4", Leader),
        new("/mot-cua", "/mot-cua?ds=Late&linhVuc=HT", Leader),
        new("/mot-cua", "/mot-cua?ds=Mine&buoc=InHand", Officer),
        new("/mot-cua", "/mot-cua?tim=nguyen", Officer),
        new("/mot-cua", "/mot-cua?ds=Soon", Officer),
        new("/mot-cua", "/mot-cua?ds=Desk", Leader),
        new("/mot-cua/chuyen-nhieu/{viec}", "/mot-cua/chuyen-nhieu/Assign", Leader),
        new("/mot-cua/chuyen-nhieu/{viec}", "/mot-cua/chuyen-nhieu/Approve", Leader),
        new("/mot-cua/thu-tuc", "/mot-cua/thu-tuc", Officer),
        new("/mot-cua", "/mot-cua?ds=NotAnswered", Leader),
        new("/mot-cua", "/mot-cua?ds=Asked", Officer),
        new("/mot-cua", "/mot-cua?ds=ResultMissing", Officer),
        new("/mot-cua/kho-giay-to", $"/mot-cua/kho-giay-to?nguoi={new string('0', 64)}", Officer),
        new("/mot-cua/xin-loi", "/mot-cua/xin-loi", Leader),
        new("/mot-cua", "/mot-cua?ds=Elsewhere", Leader),
        new("/mot-cua/tiep-nhan-bu", "/mot-cua/tiep-nhan-bu", Leader),
        new("/mot-cua/so-theo-doi", "/mot-cua/so-theo-doi", Leader),
        new("/mot-cua/thu-phi", "/mot-cua/thu-phi", Leader),
        new("/mot-cua/quy-trinh", "/mot-cua/quy-trinh", Officer),
        new("/mot-cua/chung-thuc/so", "/mot-cua/chung-thuc/so", Leader),
        new("/mot-cua/ky-so", "/mot-cua/ky-so", Leader),
        new("/mot-cua/giay-to-chua-ky", "/mot-cua/giay-to-chua-ky", Officer),
        new("/mot-cua/nhap-ho-so", "/mot-cua/nhap-ho-so", Leader),
        new("/mot-cua/nhap-ho-so/doi-chieu", "/mot-cua/nhap-ho-so/doi-chieu", Leader),
        new("/mot-cua/cong-dich-vu-cong", "/mot-cua/cong-dich-vu-cong", Leader),
        new("/mot-cua/can-bo", "/mot-cua/can-bo", Leader),
        new("/mot-cua/goi-so", "/mot-cua/goi-so?quay=1", Leader),
        new("/mot-cua/goi-so/so-lieu", "/mot-cua/goi-so/so-lieu", Leader),
        new("/mot-cua/goi-so/danh-sach", "/mot-cua/goi-so/danh-sach", Leader),
        new("/mot-cua/ra-soat", "/mot-cua/ra-soat", Coordinator),
        new("/mot-cua/danh-gia-tac-dong", "/mot-cua/danh-gia-tac-dong", Coordinator),
        new("/mot-cua", "/mot-cua?ds=All&xong=2026-Q4&xongTre=true", Leader),
        new("/tra-cuu/tien-do", "/tra-cuu/tien-do", Leader),
        new("/thu-tuc", "/thu-tuc", Leader),
        new("/chi-tieu", "/chi-tieu", Leader),
        new("/chi-tieu", "/chi-tieu?ky=2026-Q3&moc=Reporting", Leader + Province),
        new("/chi-tieu/{code}", "/chi-tieu/HS-11?ky=2026-Q3&tinh=false", Leader),
        new("/chi-tieu", "/chi-tieu?phong=~", Leader, VisitKind.Page),
        new("/chi-tieu/{code}", "/chi-tieu/HS-43?phong=~&loc=field:HT", Leader, VisitKind.Page),
        new("/chi-so-766", "/chi-so-766?ky=2026-Q3", Leader + Province),
        new("/chi-so-766/{code}", "/chi-so-766/4.1?ky=2026-Q3", Leader),
        new("/bang-dieu-hanh", "/bang-dieu-hanh?ky=2026-Q3", Leader + Province),
        new("/linh-vuc/{area}", "/linh-vuc/procedures?ky=2026-Q3", Leader),
        new("/so-sanh", "/so-sanh?ky=2026-Q3", Leader + Province),
        new("/cong-khai", "/cong-khai", Leader),
        new("/y-kien/danh-gia", "/y-kien/danh-gia", Leader),
        new("/y-kien/danh-gia", "/y-kien/danh-gia?ky=2026-Q4&hl=false&kenh=Kiosk", Leader),
        new("/y-kien/danh-gia", "/y-kien/danh-gia?cho=true", Officer),
        new("/y-kien/danh-gia", "/y-kien/danh-gia?cau=staff&muc=1&tim=0001", Officer),
        new("/ke-hoach", "/ke-hoach", Coordinator),
        new("/ke-hoach", "/ke-hoach", Coordinator + Province),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{plan}", Leader),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{plan}", Coordinator + Province),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{plan}?trangThai=OpenLate", Leader),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{plan}?tim=thu%20tuc", Officer),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{plan}?tim=thu%20tuc", Coordinator + Province),
        new("/ke-hoach/{id:guid}", "/ke-hoach/{plan}?ky=2026-Q4", Officer),
        new("/ke-hoach/{id:guid}/tong-hop", "/ke-hoach/{plan}/tong-hop", Leader),
        new("/ke-hoach/{id:guid}/bang-viec", "/ke-hoach/{plan}/bang-viec", Officer),
        new("/ke-hoach/{id:guid}/lich-nam", "/ke-hoach/{plan}/lich-nam", Officer),
        new("/ke-hoach/{id:guid}/chi-tieu", "/ke-hoach/{plan}/chi-tieu", Coordinator),
        new("/ke-hoach/{id:guid}/don-doc", "/ke-hoach/{plan}/don-doc", Coordinator),
        new("/ke-hoach/{id:guid}/lich-su", "/ke-hoach/{plan}/lich-su", Coordinator),
        new("/ke-hoach/{id:guid}/lay-y-kien", "/ke-hoach/{draft}/lay-y-kien", Coordinator),
        new("/ke-hoach/{id:guid}/soat-lai", "/ke-hoach/{draft}/soat-lai", Coordinator),
        new("/ke-hoach/{id:guid}/chuyen-tiep", "/ke-hoach/{plan}/chuyen-tiep", Coordinator),
        new("/ke-hoach/{id:guid}/ket-thuc", "/ke-hoach/{plan}/ket-thuc", Leader),
        new("/viec-duoc-giao", "/viec-duoc-giao", Leader),
        new("/viec-duoc-giao", "/viec-duoc-giao?trangThai=OpenLate", Leader + Province),
        new("/viec-duoc-giao", "/viec-duoc-giao?tim=quy%20hoach&sap=han", Coordinator),
        new("/viec-duoc-giao/chua-co-chu-tri", "/viec-duoc-giao/chua-co-chu-tri", Coordinator),
        new("/cho-xac-nhan", "/cho-xac-nhan", Leader),
        new("/ke-hoach/nhiem-vu/{id:guid}/lich-su", "/ke-hoach/nhiem-vu/{task}/lich-su", Officer),
        new("/bao-cao", "/bao-cao", Coordinator),
        new("/bao-cao", "/bao-cao", Coordinator + Province),
        new("/quan-tri", "/quan-tri", Administrator),
        new("/quan-tri", "/quan-tri", Administrator + Province),
        new("/quan-tri", "/quan-tri?tim=kinh%20te", Administrator + Province),
        new("/quan-tri/nhan-su", "/quan-tri/nhan-su", Administrator),
        new("/quan-tri/nhan-su", "/quan-tri/nhan-su", Administrator + Province),
        new("/quan-tri/nhan-su", "/quan-tri/nhan-su?tim=nguyen", Administrator + Province),
        new("/quan-tri/cong-viec-nen", "/quan-tri/cong-viec-nen", Administrator),
        new("/quan-tri/cong-viec-nen/thong-bao-cho", "/quan-tri/cong-viec-nen/thong-bao-cho", Administrator),
        new("/quan-tri/lich-lam-viec", "/quan-tri/lich-lam-viec", Administrator),
        new("/quan-tri/so-van-ban", "/quan-tri/so-van-ban", Administrator),
        new("/tai-khoan", "/tai-khoan", Officer),
        new("/tim-kiem", "/tim-kiem?tim=ra+soat+thu+tuc", Coordinator),
        new("/tim-kiem", "/tim-kiem?tim=ra+soat+thu+tuc", Coordinator + Province),
        new("/don-vi", "/don-vi", Coordinator + Province),
        new("/ke-hoach/cap-duoi", "/ke-hoach/cap-duoi", Coordinator + Province),
        new("/ke-hoach/nhiem-vu/{id:guid}", "/ke-hoach/nhiem-vu/{task}", Leader, VisitKind.Page),
        new("/ke-hoach/nhiem-vu/{id:guid}", "/ke-hoach/nhiem-vu/{task}", Coordinator + Province, VisitKind.Page),
        new("/ke-hoach/nhiem-vu/{id:guid}/tien-do", "/ke-hoach/nhiem-vu/{task}/tien-do", Officer, VisitKind.Page),
        new("/ke-hoach/nhiem-vu/{id:guid}/gia-han", "/ke-hoach/nhiem-vu/{task}/gia-han", Officer, VisitKind.Page),
        new("/ke-hoach/nhiem-vu/{id:guid}/dieu-chinh", "/ke-hoach/nhiem-vu/{task}/dieu-chinh", Coordinator, VisitKind.Page),
        new("/ke-hoach/{id:guid}/thong-tin", "/ke-hoach/{draft}/thong-tin", Coordinator, VisitKind.Page),
        new("/ke-hoach/{id:guid}/phe-duyet", "/ke-hoach/{draft}/phe-duyet", Leader, VisitKind.Page),
        new("/ke-hoach/{id:guid}/ban-hanh", "/ke-hoach/{approved}/ban-hanh", Coordinator, VisitKind.Page),
        new("/ke-hoach/nhap", "/ke-hoach/nhap", Coordinator, VisitKind.Page),
        new("/ke-hoach/nhap/{congViec:guid}", "/ke-hoach/nhap/{scan}", Coordinator, VisitKind.Page),
        new(
            "/ke-hoach/nhiem-vu/{id:guid}/giao-xuong",
            "/ke-hoach/nhiem-vu/{provincial}/giao-xuong",
            Coordinator + Province,
            VisitKind.Page
        ),
        new("/ke-hoach/chi-tieu/{id:guid}/gia-tri", "/ke-hoach/chi-tieu/{target}/gia-tri", Coordinator, VisitKind.Page),
        new("/ke-hoach/chi-tieu/{id:guid}", "/ke-hoach/chi-tieu/{target}", Coordinator, VisitKind.Page),
        new("/chi-tieu/ghi-so-lieu", "/chi-tieu/ghi-so-lieu", Coordinator, VisitKind.Page),
        new("/chi-tieu/ghi-so-lieu/{code}", "/chi-tieu/ghi-so-lieu/XH-04", Coordinator, VisitKind.Page),
        new("/viec-duoc-giao/moi", "/viec-duoc-giao/moi", Leader, VisitKind.Page),
        new("/bao-cao/lap", "/bao-cao/lap", Coordinator, VisitKind.Page),
        new("/bao-cao/{id:guid}", "/bao-cao/{report}", Leader, VisitKind.Page),
        new("/bao-cao/{id:guid}", "/bao-cao/{issued}", Coordinator + Province, VisitKind.Page),
        new("/bao-cao/{id:guid}/ban-hanh", "/bao-cao/{report}/ban-hanh", Leader, VisitKind.Page),
        new("/bao-cao/{id:guid}/dinh-ban-ky", "/bao-cao/{issued}/dinh-ban-ky", Coordinator, VisitKind.Page),
        new("/quan-tri/don-vi/{id:guid}", "/quan-tri/don-vi/{department}", Administrator, VisitKind.Page),
        new("/quan-tri/don-vi/{id:guid}", "/quan-tri/don-vi/{commune}", Administrator + Province, VisitKind.Page),
        new("/quan-tri/nhan-su/{id:guid}", "/quan-tri/nhan-su/{person}", Administrator, VisitKind.Page),
        new("/quan-tri/nhan-su/{id:guid}/tai-khoan", "/quan-tri/nhan-su/{person}/tai-khoan", Administrator, VisitKind.Page),
        new("/quan-tri/nhan-su/them", "/quan-tri/nhan-su/them?donVi={commune}", Administrator, VisitKind.Page),
        new("/quan-tri/them", "/quan-tri/them?capTren={commune}", Administrator, VisitKind.Page),
        new("/quan-tri/sap-nhap", "/quan-tri/sap-nhap?capTren={province}", Administrator + Province, VisitKind.Page),
        new("/quan-tri/nhap-excel", "/quan-tri/nhap-excel", Administrator, VisitKind.Page),
        new("/quan-tri/nhap-excel", "/quan-tri/nhap-excel", Administrator + Province, VisitKind.Page),
        new("/tai-khoan/mat-khau", "/tai-khoan/mat-khau", Officer, VisitKind.Page),
        new("/tai-khoan/khoa-truy-cap", "/tai-khoan/khoa-truy-cap", Officer, VisitKind.Page),
        new("/tai-khoan/xac-thuc-hai-buoc", "/tai-khoan/xac-thuc-hai-buoc", Officer, VisitKind.Page),
        new("/viec-cua-toi/xuat-excel", "/viec-cua-toi/xuat-excel", Leader, VisitKind.Document),
        new("/ke-hoach/{id:guid}/xuat-excel", "/ke-hoach/{plan}/xuat-excel", Coordinator, VisitKind.Document),
        new("/ke-hoach/{id:guid}/chi-tieu/xuat-excel", "/ke-hoach/{plan}/chi-tieu/xuat-excel", Coordinator, VisitKind.Document),
        new("/ke-hoach/{id:guid}/word", "/ke-hoach/{plan}/word", Coordinator, VisitKind.Document),
        new("/bao-cao/{id:guid}/word", "/bao-cao/{report}/word", Leader, VisitKind.Document),
    ];

    /// <summary>Why the other routes are not measured.</summary>
    public static readonly IReadOnlyDictionary<string, string> NotMeasured = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["/dang-nhap"] = "before sign-in, no rows",
        ["/dang-nhap/khoa-truy-cap"] = "before sign-in, no rows",
        ["/dang-nhap/ma-xac-thuc"] = "needs a first step that asked for a code",
        ["/dang-xuat"] = "ends the session",
        ["/health/live"] = "no rows",
        ["/health/ready"] = "no rows",
        ["/loi/{status:int}"] = "no rows",
        ["/lich/{token}.ics"] = "asks for a secret that only its owner has; same query as My work",
        ["/bao-cao/{id:guid}/ban-ky"] = "a stored file",
        ["/ke-hoach/minh-chung/{id:guid}"] = "a stored file",
        ["/ke-hoach/chi-tieu/minh-chung/{id:guid}"] = "a stored file",
        ["/chi-tieu/ghi-so-lieu/tai-lieu/{id:guid}"] = "a stored file",
        ["/ke-hoach/gia-han/{id:guid}"] = "only posted to",
        ["/ke-hoach/nhiem-vu/{id:guid}/trao-doi"] = "only posted to",
        ["/ke-hoach/nhiem-vu/{id:guid}/xac-nhan"] = "only posted to",
        ["/ke-hoach/{id:guid}/lay-y-kien/tra-loi"] = "only posted to",
        ["/ke-hoach/{id:guid}/soat-lai/sap-xep"] = "only posted to",
        ["/ui"] = "development only",
        ["/ui/ke-hoach"] = "development only",
        ["/ui/soat-lai"] = "development only",
        ["/ui/tra-cuu"] = "development only",
        ["/ui/viec-cua-toi"] = "development only",
    };

    /// <summary>Routes of the product that are neither measured nor left out for a reason.</summary>
    public static IReadOnlyList<string> Forgotten(IEnumerable<string> golden)
    {
        var known = All.Select(visit => visit.Route).Concat(NotMeasured.Keys).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. golden
                .Where(line => line.StartsWith("page ", StringComparison.Ordinal))
                .Select(line => line["page ".Length..].Trim())
                .Where(route => !known.Contains(route)),
        ];
    }
}
