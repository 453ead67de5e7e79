using CaiCach.Foundation.Data;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Assessments;
using CaiCach.OneStop.Domain.Certification;
using CaiCach.OneStop.Domain.Deliveries;
using CaiCach.OneStop.Domain.Dossiers;
using CaiCach.OneStop.Domain.Imports;
using CaiCach.OneStop.Domain.Messages;
using CaiCach.OneStop.Domain.Papers;
using CaiCach.OneStop.Domain.Payments;
using CaiCach.OneStop.Domain.Portal;
using CaiCach.OneStop.Domain.Procedures;
using CaiCach.OneStop.Domain.Processes;
using CaiCach.OneStop.Domain.Queue;
using CaiCach.OneStop.Domain.Reviews;
using CaiCach.OneStop.Domain.Signing;
using CaiCach.OneStop.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace CaiCach.OneStop.Data;

/// <summary>The room's tables.</summary>
internal sealed class OneStopDbContext(DbContextOptions<OneStopDbContext> options, UnitOfWork unitOfWork)
    : RoomDbContext(options, unitOfWork)
{
    public DbSet<Procedure> Procedures => Set<Procedure>();

    public DbSet<ProcedureVersion> Versions => Set<ProcedureVersion>();

    public DbSet<VersionFile> VersionFiles => Set<VersionFile>();

    public DbSet<Dossier> Dossiers => Set<Dossier>();

    public DbSet<DossierParty> Parties => Set<DossierParty>();

    public DbSet<FormerParty> FormerParties => Set<FormerParty>();

    public DbSet<SupplementPaper> SupplementPapers => Set<SupplementPaper>();

    public DbSet<DossierComponent> Components => Set<DossierComponent>();

    public DbSet<DossierFee> Fees => Set<DossierFee>();

    public DbSet<DossierEvent> Events => Set<DossierEvent>();

    public DbSet<DossierFile> Files => Set<DossierFile>();

    public DbSet<PaperScan> PaperScans => Set<PaperScan>();

    public DbSet<PaperFile> PaperFiles => Set<PaperFile>();

    public DbSet<StoredPaper> StoredPapers => Set<StoredPaper>();
    public DbSet<PaperReception> PaperReceptions => Set<PaperReception>();

    public DbSet<ReceptionBatch> ReceptionBatches => Set<ReceptionBatch>();

    public DbSet<UnitNotice> UnitNotices => Set<UnitNotice>();

    public DbSet<UnitNoticeReading> UnitNoticeReadings => Set<UnitNoticeReading>();

    public DbSet<FeeReceipt> FeeReceipts => Set<FeeReceipt>();

    public DbSet<SupplementSlip> Slips => Set<SupplementSlip>();

    public DbSet<DeskPlace> DeskPlaces => Set<DeskPlace>();

    public DbSet<PaymentAccount> PaymentAccounts => Set<PaymentAccount>();

    public DbSet<BankEntry> BankEntries => Set<BankEntry>();

    public DbSet<DossierDueChange> DueChanges => Set<DossierDueChange>();

    public DbSet<DueNotice> DueNotices => Set<DueNotice>();

    public DbSet<CertificationEntry> Certifications => Set<CertificationEntry>();

    public DbSet<ElectronicCopy> ElectronicCopies => Set<ElectronicCopy>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<PersonalDataReading> Readings => Set<PersonalDataReading>();

    public DbSet<InternalProcess> Processes => Set<InternalProcess>();

    public DbSet<ProcessStaffing> Staffing => Set<ProcessStaffing>();

    public DbSet<ImportMapping> ImportMappings => Set<ImportMapping>();

    public DbSet<DossierImport> Imports => Set<DossierImport>();

    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<PortalSetting> PortalSettings => Set<PortalSetting>();

    public DbSet<PortalMessage> PortalMessages => Set<PortalMessage>();

    public DbSet<PortalQuestion> PortalQuestions => Set<PortalQuestion>();

    public DbSet<PortalRound> PortalRounds => Set<PortalRound>();

    public DbSet<PortalComparison> PortalComparisons => Set<PortalComparison>();

    public DbSet<PortalDifference> PortalDifferences => Set<PortalDifference>();

    public DbSet<PortalArrival> PortalArrivals => Set<PortalArrival>();

    public DbSet<MessageSetting> MessageSettings => Set<MessageSetting>();

    public DbSet<MessageGateway> MessageGateways => Set<MessageGateway>();

    public DbSet<MessageTemplate> MessageTemplates => Set<MessageTemplate>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<DeliveryLine> DeliveryLines => Set<DeliveryLine>();

    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<DossierSignature> Signatures => Set<DossierSignature>();

    public DbSet<PaperSignature> PaperSignatures => Set<PaperSignature>();

    public DbSet<AgencyCertificate> AgencyCertificates => Set<AgencyCertificate>();
    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmissionFile> SubmissionFiles => Set<SubmissionFile>();

    public DbSet<QueueSetting> QueueSettings => Set<QueueSetting>();

    public DbSet<QueueLine> QueueLines => Set<QueueLine>();

    public DbSet<QueueCounter> QueueCounters => Set<QueueCounter>();

    public DbSet<QueueTicket> QueueTickets => Set<QueueTicket>();

    public DbSet<QueueEvent> QueueEvents => Set<QueueEvent>();
    public DbSet<ProcedureReview> Reviews => Set<ProcedureReview>();

    public DbSet<ImpactAssessment> Assessments => Set<ImpactAssessment>();

    /// <inheritdoc />
    protected override string Schema => "one_stop";
}
