using System.Globalization;
using CaiCach.Foundation.Time;
using CaiCach.OneStop.Data;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Portal;

namespace CaiCach.OneStop.Features;

/// <summary>The room's addresses, in one place.</summary>
internal static class OneStopLinks
{
    public const string Dossiers = "/mot-cua";
    public const string Receive = "/mot-cua/tiep-nhan";
    public const string Procedures = "/mot-cua/thu-tuc";
    public const string Certify = "/mot-cua/chung-thuc";
    public const string CertifyElectronically = "/mot-cua/chung-thuc/ban-dien-tu";
    public const string StartBook = "/mot-cua/chung-thuc/so/tiep-so-giay";
    public const string CertificationBook = "/mot-cua/chung-thuc/so";
    public const string Processes = "/mot-cua/quy-trinh";
    public const string Apologies = "/mot-cua/xin-loi";
    public const string Register = "/mot-cua/so-theo-doi";
    public const string PublicApologies = "/tra-cuu/xin-loi";
    public const string PublicFigures = "/tra-cuu/tien-do";

    /// <summary>What a commune shows of its reform, in the room of indicators.</summary>
    public const string PublicBoard = "/cong-khai";

    public const string OfficerFigures = "/mot-cua/can-bo";
    public const string OfficerName = "canBo";
    public const string HandledName = "xong";
    public const string HandledLateName = "xongTre";
    public const string SupplementedName = "boSung";
    public const string LookUp = "/tra-cuu";
    public const string Submit = "/nop-ho-so";

    public const string Payments = "/mot-cua/thu-phi";
    public const string PaymentAccount = "/mot-cua/thu-phi/tai-khoan";

    public const string Imports = "/mot-cua/nhap-ho-so";
    public const string Reconcile = "/mot-cua/nhap-ho-so/doi-chieu";

    public static string Import(Guid importId) => $"{Imports}/{importId}";

    public static string ImportJob(Guid importId) => $"{Import(importId)}?handler=Job";

    public static string ImportMap(Guid importId) => $"{Import(importId)}/cach-doc";

    public static string ReconcileOf(DossierImport import) =>
        import.AppliedAt is { } at ? ReconcileOf(import.Source, VietnamTime.DayOf(at)) : Reconcile;

    /// <summary>A source held against what stands here, up to the end of a day.</summary>
    public static string ReconcileOf(SourceSystem source, DateOnly day) =>
        $"{Reconcile}?nguon={source}&ngay={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public const string Portal = "/mot-cua/cong-dich-vu-cong";
    public const string PortalSettings = "/mot-cua/cong-dich-vu-cong/cau-hinh";
    public const string PortalCounts = "/mot-cua/cong-dich-vu-cong/doi-soat";
    public const string PortalQuestions = Portal + "/hoi-dap";
    public const string PortalDifferences = Portal + "/khac-biet";
    public const string PortalProcedures = "/mot-cua/cong-dich-vu-cong/thu-tuc";

    public const string TypedLater = "/mot-cua/tiep-nhan-bu";
    public const string TypedLaterName = "bu";
    public const string ReceiveTypedLater = $"{Receive}?{TypedLaterName}=true";
    public const string ReceiveSeveral = "/mot-cua/tiep-nhan-nhieu";
    public const string ReceiveSeveralTemplate = ReceiveSeveral + "?handler=Template";

    public static string ReceptionBatch(Guid id) => $"{ReceiveSeveral}/{id}";

    public static string ReceptionBatchSlips(Guid id) => $"{ReceptionBatch(id)}/mau-01";

    public static string TypeLaterFor(string procedureCode) => $"{ReceiveFor(procedureCode)}&{TypedLaterName}=true";

    public static string InList(WorkList list) => $"{Dossiers}?ds={list}";

    public static string Dossier(string code) => $"{Dossiers}/ho-so/{Uri.EscapeDataString(code)}";

    public static string Move(string code, DossierAction action) => $"{Dossier(code)}/chuyen/{action}";

    public static string MoveSeveral(DossierAction action) => $"{Dossiers}/chuyen-nhieu/{action}";

    public static string ReceiptSlip(string code) => $"{Dossier(code)}/mau-01";

    public static string AskPapersFor(string procedureCode) => $"{Dossiers}/phieu-bo-sung?thuTuc={Uri.EscapeDataString(procedureCode)}";

    /// <summary>A form as a page that prints, beside its file.</summary>
    public static string Printed(string form) => $"{form}?handler=View";

    public static string Slip(Guid slipId) => $"{Dossiers}/phieu-bo-sung/{slipId}";

    public static string RefuseFor(string procedureCode) => $"{Dossiers}/tu-choi?thuTuc={Uri.EscapeDataString(procedureCode)}";

    public static string Notice(Guid noticeId) => $"{Dossiers}/thong-bao/{noticeId}";

    public static string ControlSheet(string code) => $"{Dossier(code)}/mau-06";

    public static string Declaration(string code) => $"{Dossier(code)}/to-khai";

    public static string IssueFeeReceipt(string code) => $"{Dossier(code)}/bien-nhan";

    public static string FeeReceipt(Guid id) => $"/mot-cua/bien-nhan/{id}";

    public static string Exempt(string code) => $"{Dossier(code)}/mien-giam";

    public static string Correct(string code) => $"{Dossier(code)}/sua";

    /// <summary>Where a dossier is said to go on in another system.</summary>
    public static string LinkSource(string code) => $"{Dossier(code)}/ma-he-thong";

    public static string Extend(string code) => $"{Dossier(code)}/xin-loi";

    public static string ApologiesIn(ApologyList list) => $"{Apologies}?ds={list}";

    public static string Apology(Guid extensionId) => $"{Apologies}/{extensionId}/mau-04";

    public static string SignResult(string code) => $"{Dossier(code)}/ky-so";

    /// <summary>The leader's tray.</summary>
    public const string SignSeveral = "/mot-cua/ky-so";

    public const string AgencyCertificate = "/mot-cua/ky-so/chung-thu";

    public static string File(string code, Guid fileId) => $"{Dossier(code)}/tep/{fileId}";

    public const string StoredPapers = "/mot-cua/kho-giay-to";

    public static string Digitise(string code) => $"{Dossier(code)}/so-hoa";

    /// <summary>Digitised papers that wait for a signature.</summary>
    public const string UnsignedPapers = "/mot-cua/giay-to-chua-ky";

    public static string SignPapers(string code) => $"{Digitise(code)}/ky-so";

    public static string DigitiseComponent(string code, Guid componentId) => $"{Digitise(code)}?giay={componentId}#tai-len";

    public static string DigitiseResult(string code) => $"{Digitise(code)}?ketQua=true#tai-len";

    public static string ScanJob(string code, Guid scanId) => $"{Digitise(code)}?handler=Job&lan={scanId}";

    public static string StopScan(string code, Guid scanId) => $"{Digitise(code)}?handler=Stop&lan={scanId}";

    public static string StoredPapersOf(byte[] ownerHash) => $"{StoredPapers}?nguoi={Convert.ToHexStringLower(ownerHash)}";

    public static string StoredPaper(Guid id) => $"{StoredPapers}/{id}/tep";

    public static string ReceiveFor(string procedureCode) => $"{Receive}?thuTuc={Uri.EscapeDataString(procedureCode)}";

    public static string Procedure(string code) => $"{Procedures}/{Uri.EscapeDataString(code)}";

    public static string ElectronicCopy(string code) => $"{Certify}/{Uri.EscapeDataString(code)}/ban-ky";

    public static string CertifiedJust(string code) => $"{Certify}?vua={Uri.EscapeDataString(code)}";

    public static string CertificationStatements(string code) => $"{Certify}/{Uri.EscapeDataString(code)}/loi-chung";

    public static string CertificationReceipt(string code) => $"{Certify}/{Uri.EscapeDataString(code)}/bien-nhan";

    /// <summary>The form of a procedure; null for a new one.</summary>
    public static string EditProcedure(string? code) => $"{Procedures}/them{(code is null ? "" : $"?ma={Uri.EscapeDataString(code)}")}";

    public static string NewVersion(string procedureCode) => $"{Procedure(procedureCode)}/phien-ban";

    public static string EditVersion(string procedureCode, Guid versionId) => $"{NewVersion(procedureCode)}?phienBan={versionId}";

    public static string ProcedureVersion(string procedureCode, Guid versionId) => $"{Procedure(procedureCode)}?phienBan={versionId}";

    public static string VersionFiles(string procedureCode, Guid versionId) => $"{Procedure(procedureCode)}/tep?phienBan={versionId}";

    /// <summary>A file of the catalogue, for those who work here.</summary>
    public static string VersionFile(string procedureCode, Guid fileId) => $"{Procedure(procedureCode)}/tep/{fileId}";

    public static string CompleteDecision(string procedureCode, Guid versionId) =>
        $"{Procedure(procedureCode)}/quyet-dinh?phienBan={versionId}";

    public static string Withdraw(string procedureCode) => $"{Procedure(procedureCode)}/bai-bo";

    public const string Catalogue = Procedures + "/excel";
    public const string CatalogueTemplate = Catalogue + "?handler=Template";
    public const string CatalogueExport = Catalogue + "?handler=Export";

    public static string CatalogueImport(Guid jobId) => $"{Catalogue}/{jobId}";

    public static string CatalogueImportJob(Guid jobId) => $"{CatalogueImport(jobId)}?handler=Job";

    public static string Process(Guid id) => $"{Processes}/{id}";

    public static string EditProcess(Guid id) => $"{Process(id)}/sua";

    public static string ApproveProcess(Guid id) => $"{Process(id)}/quyet-dinh";

    public static string EndProcess(Guid id) => $"{Process(id)}/ket-thuc";

    public static string DropDraft(Guid id) => $"{Process(id)}/bo";

    public static string StaffProcess(Guid id) => $"{Process(id)}/bo-tri";

    public static string DraftProcess(string? procedureCode = null) =>
        $"{Processes}/moi{(procedureCode is null ? "" : $"?thuTuc={Uri.EscapeDataString(procedureCode)}")}";

    /// <summary>A draft that begins with the steps of another process of the procedure.</summary>
    public static string DraftProcessFrom(string procedureCode, Guid processId) => $"{DraftProcess(procedureCode)}&tu={processId}";

    public static string InStage(DossierStage stage) => $"{Dossiers}?buoc={stage}";

    public const string Reviews = "/mot-cua/ra-soat";
    public const string Assessments = "/mot-cua/danh-gia-tac-dong";

    public static string StartReview(string? procedureCode = null) =>
        $"{Reviews}/moi{(procedureCode is null ? "" : $"?thuTuc={Uri.EscapeDataString(procedureCode)}")}";

    public static string Review(Guid id) => $"{Reviews}/{id}";

    public static string EditReview(Guid id) => $"{Review(id)}/sua";

    public static string ReviewCosts(Guid id, bool isAfter) => $"{Review(id)}/chi-phi/{(isAfter ? "sau" : "truoc")}";

    public static string ReviewForm(Guid id) => $"{Review(id)}/bieu";

    public static string ReviewWorkbook(Guid id) => $"{Review(id)}?handler=Costs";

    /// <summary>The form of a draft document; null for a new assessment.</summary>
    public static string EditAssessment(Guid? id) => $"{Assessments}/moi{(id is { } known ? $"?id={known}" : "")}";

    public static string Assessment(Guid id) => $"{Assessments}/{id}";

    /// <summary>A procedure of an assessment; null for a new one.</summary>
    public static string AssessedProcedure(Guid id, Guid? procedureId) =>
        $"{Assessment(id)}/thu-tuc{(procedureId is { } known ? $"?ma={known}" : "")}";

    public static string AssessmentForm(Guid id) => $"{Assessment(id)}/bieu";

    public const string PublicProcedures = "/thu-tuc";
    public const string PublicFees = "/thu-tuc/phi-le-phi";
    public const string SiteMap = "/sitemap.xml";
    public const string PublicFeed = "/thu-tuc/moi.rss";

    /// <summary>The dossiers that an officer handled in a period.</summary>
    public static string HandledBy(Guid officerId, Period period) =>
        $"{Dossiers}?ds={nameof(WorkList.All)}&{OfficerName}={officerId}&{HandledName}={period}";

    /// <summary>What an officer has open.</summary>
    public static string HeldBy(Guid officerId, WorkList list) => $"{Dossiers}?ds={list}&{OfficerName}={officerId}";

    public static string PublicProcedure(string code) => $"{PublicProcedures}/{Uri.EscapeDataString(code)}";

    /// <summary>A file of the version in force, for everybody.</summary>
    public static string PublicFile(string code, Guid fileId) => $"{PublicProcedure(code)}/tep/{fileId}";

    public static string PayByQr(string code) => $"{LookUp}/thanh-toan?ma={Uri.EscapeDataString(code)}";

    /// <summary>Where an applicant hands papers in that were asked for.</summary>
    public static string SupplementOf(string code) => $"{LookUp}/bo-sung?ma={Uri.EscapeDataString(code)}";

    /// <summary>Where an applicant sees more of a dossier than everybody does.</summary>
    public const string OpenDossier = LookUp + "/chi-tiet";

    public static string OpenDossierOf(string code) => $"{OpenDossier}?ma={Uri.EscapeDataString(code)}";

    /// <summary>Where units take dossiers in, for everybody.</summary>
    public const string DeskPlaces = "/noi-nop-ho-so";

    /// <summary>Where a unit says so.</summary>
    public const string KeepDeskPlace = "/mot-cua/noi-nop-ho-so";

    public static string LookUpOf(string code) => $"{LookUp}?ma={Uri.EscapeDataString(code)}";

    /// <summary>The name under which the QR code of form 01 carries the key of the rating.</summary>
    public const string RatingKeyName = "k";

    public static string LookUpOf(string code, string ratingKey) => $"{LookUpOf(code)}&{RatingKeyName}={Uri.EscapeDataString(ratingKey)}";

    public const string Queue = "/mot-cua/goi-so";
    public const string QueueSettings = "/mot-cua/goi-so/cau-hinh";
    public const string QueueFigures = "/mot-cua/goi-so/so-lieu";
    public const string QueueTickets = "/mot-cua/goi-so/danh-sach";
    public const string CounterName = "quay";
    public const string LineName = "viec";
    public const string DayName = "ngay";

    public static string QueueAt(int counter) => $"{Queue}?{CounterName}={counter}";

    public static string KeepLine(Guid? id) => $"{QueueSettings}/viec{(id is null ? "" : $"?ma={id}")}";

    public static string KeepCounter(Guid? id) => $"{QueueSettings}/quay{(id is null ? "" : $"?ma={id}")}";

    /// <summary>The tickets behind a figure.</summary>
    public static string QueueTicketsOf(Period period, Guid? lineId, DateOnly? day) =>
        $"{QueueTickets}?ky={period}"
        + (lineId is null ? "" : $"&{LineName}={lineId}")
        + (day is null ? "" : $"&{DayName}={day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");

    public static string Kiosk(string unitCode) => $"/lay-so/{Uri.EscapeDataString(unitCode)}";

    public static string Booking(string unitCode) => $"/dat-lich/{Uri.EscapeDataString(unitCode)}";

    public static string Wall(string unitCode) => $"/man-hinh/{Uri.EscapeDataString(unitCode)}";

    public static string Ticket(string code) => $"/so/{code}";

    /// <summary>A ticket as the kiosk shows it: to be printed, and back to the start after a while.</summary>
    public static string TicketAtKiosk(string code) => $"/so/{code}?may=true";

    public static string PortalIn(PortalMessageState state) => $"{Portal}?tt={state}";

    public static string PortalQuestion(Guid id) => $"{PortalQuestions}/{id}";

    /// <summary>Where a file is fetched by its address.</summary>
    public static string LinkedFile(string token) => $"/tep-ho-so/{token}";

    public static string PortalMessage(Guid id) => $"{Portal}/thong-diep/{id}";

    public const string Messages = "/mot-cua/tin-nhan";
    public const string MessageSettings = Messages + "/cau-hinh";
    public const string MessageTemplates = Messages + "/mau";
    public const string Webhooks = "/mot-cua/webhook";

    public static string MessagesIn(DeliveryState state) => $"{Messages}?tt={state}";

    public static string Message(Guid id) => $"{Messages}/{id}";

    public static string Gateway(DeliveryChannel channel) => $"{MessageSettings}/{channel}";

    public static string MessageTemplate(MessageTurn turn) => $"{MessageTemplates}/{turn}";

    public static string Webhook(Guid id) => $"{Webhooks}/{id}";
}
