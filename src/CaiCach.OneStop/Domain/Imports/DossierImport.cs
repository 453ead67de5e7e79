using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>Where an import stands.</summary>
internal enum ImportState : short
{
    /// <summary>The file waits to be read, or is being read.</summary>
    Reading = 1,

    /// <summary>Somebody has to say what the columns mean.</summary>
    NeedsMap = 2,

    /// <summary>Read; nothing of it has been written.</summary>
    Previewed = 3,

    /// <summary>Its rows are being written, set by set.</summary>
    Applying = 4,

    /// <summary>Written.</summary>
    Applied = 5,

    /// <summary>The file was refused.</summary>
    Refused = 6,
}

/// <summary>What becomes of a row.</summary>
internal enum RowVerdict : short
{
    /// <summary>A dossier that was not here.</summary>
    New = 1,

    /// <summary>A dossier that has moved on.</summary>
    Changed = 2,

    /// <summary>A dossier that stands as before.</summary>
    Unchanged = 3,

    /// <summary>Nothing can be done with it; its problems say why.</summary>
    Unmatched = 4,
}

/// <summary>One export of another system, from its upload to what came of it.</summary>
internal sealed class DossierImport
{
    private DossierImport() { }

    public DossierImport(Guid unitId, SourceSystem source, Guid attachmentId, string fileName, DateTimeOffset uploadedAt)
    {
        Id = Guid.CreateVersion7(uploadedAt);
        UnitId = unitId;
        Source = source;
        AttachmentId = attachmentId;
        FileName = fileName;
        UploadedAt = uploadedAt;
        State = ImportState.Reading;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public SourceSystem Source { get; private set; }

    public Guid AttachmentId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>First reception day of which the file holds every dossier; null when it is not said to hold all.</summary>
    public DateOnly? CoversFrom { get; init; }

    /// <summary>Last such day.</summary>
    public DateOnly? CoversTo { get; init; }

    public required string UploadedByName { get; init; }

    public DateTimeOffset UploadedAt { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>How the letters of its text are written; null for a workbook, and until it was read.</summary>
    public ImportEncoding? Encoding { get; private set; }

    /// <summary>Why it was refused, or what the map lacks; null for nothing.</summary>
    public string? Problem { get; private set; }

    public string[] Headers { get; private set; } = [];

    /// <summary>Words for statuses in the file that nobody has mapped.</summary>
    public string[] UnknownStatuses { get; private set; } = [];

    public int RowCount { get; private set; }

    public int NewCount { get; private set; }

    public int ChangedCount { get; private set; }

    public int UnchangedCount { get; private set; }

    public int UnmatchedCount { get; private set; }

    /// <summary>Rows that have been gone through so far.</summary>
    public int DoneCount { get; private set; }

    /// <summary>The job that reads or writes it.</summary>
    public Guid? JobId { get; private set; }

    public string? AppliedByName { get; private set; }

    public DateTimeOffset? AppliedAt { get; private set; }

    public uint Version { get; private set; }

    /// <summary>When it is deleted unless somebody has it written; null for one that is, or is being written.</summary>
    public DateTimeOffset? DeletedAfter =>
        State is ImportState.Applying or ImportState.Applied ? null : UploadedAt + ImportLimits.UnappliedKept;

    /// <summary>How many rows are of a kind.</summary>
    public int Count(RowVerdict verdict) =>
        verdict switch
        {
            RowVerdict.New => NewCount,
            RowVerdict.Changed => ChangedCount,
            RowVerdict.Unchanged => UnchangedCount,
            _ => UnmatchedCount,
        };

    /// <summary>A job takes it on to read it (again).</summary>
    public void Read(Guid jobId) => (State, JobId, Problem) = (ImportState.Reading, jobId, null);

    /// <summary>The file is no export.</summary>
    public void Refuse(string problem) => (State, Problem) = (ImportState.Refused, problem);

    /// <summary>The columns are not all known.</summary>
    public void AskForMap(IReadOnlyList<string> headers, string problem) =>
        (State, Headers, Problem) = (ImportState.NeedsMap, [.. headers], problem);

    /// <summary>Keeps how the file has to be read, as its bytes tell.</summary>
    public void Decode(ImportEncoding? encoding) => Encoding = encoding;

    /// <summary>It was read.</summary>
    public void Preview(IReadOnlyList<string> headers, IReadOnlyList<string> unknownStatuses, IReadOnlyCollection<ImportRow> rows)
    {
        State = ImportState.Previewed;
        Headers = [.. headers];
        UnknownStatuses = [.. unknownStatuses];
        RowCount = rows.Count;
        DoneCount = 0;
        Recount(verdict => rows.Count(row => row.Verdict == verdict));
    }

    /// <summary>A person has it written.</summary>
    public void Apply(Guid jobId, string byName) => (State, JobId, AppliedByName, DoneCount) = (ImportState.Applying, jobId, byName, 0);

    /// <summary>A set of rows was written; another job goes on.</summary>
    public void GoOn(Guid jobId, int rows) => (JobId, DoneCount) = (jobId, DoneCount + rows);

    /// <summary>All was written; the counts are of what happened, not of what was foreseen.</summary>
    public void End(DateTimeOffset now, Func<RowVerdict, int> count)
    {
        (State, AppliedAt, DoneCount) = (ImportState.Applied, now, RowCount);
        Recount(count);
    }

    private void Recount(Func<RowVerdict, int> count) =>
        (NewCount, ChangedCount, UnchangedCount, UnmatchedCount) = (
            count(RowVerdict.New),
            count(RowVerdict.Changed),
            count(RowVerdict.Unchanged),
            count(RowVerdict.Unmatched)
        );
}

/// <summary>A row of an import: what is to be done with it, later what was done.</summary>
internal sealed class ImportRow
{
    private ImportRow() { }

    public ImportRow(DossierImport import, int number, string code)
    {
        ImportId = import.Id;
        UnitId = import.UnitId;
        Number = number;
        Code = code;
    }

    public Guid ImportId { get; private set; }

    public Guid UnitId { get; private set; }

    /// <summary>Its number in the file.</summary>
    public int Number { get; private set; }

    /// <summary>Our code of the dossier; what the file has where that is none.</summary>
    public string Code { get; private set; } = "";

    public string ProcedureName { get; init; } = "";

    public string OwnerName { get; init; } = "";

    /// <summary>The source's word.</summary>
    public string StatusText { get; init; } = "";

    public DossierStatus? Status { get; init; }

    public RowVerdict Verdict { get; private set; }

    /// <summary>Why nothing can be done with it.</summary>
    public string[] Problems { get; private set; } = [];

    /// <summary>What of it is not taken over, though the row is.</summary>
    public string[] Warnings { get; init; } = [];

    /// <summary>What is to be written; gone once it has been.</summary>
    public SourceFacts? Facts { get; private set; }

    public bool IsDone { get; private set; }

    /// <summary>What is to be done.</summary>
    public void Foresee(RowVerdict verdict, SourceFacts facts, string code) => (Verdict, Facts, Code) = (verdict, facts, code);

    /// <summary>Nothing can be done.</summary>
    public void Refuse(IEnumerable<string> problems) => (Verdict, Problems, Facts) = (RowVerdict.Unmatched, [.. problems], null);

    /// <summary>It was gone through.</summary>
    public void End(RowVerdict verdict) => (Verdict, Facts, IsDone) = (verdict, null, true);

    /// <summary>It was gone through, and cannot be followed after all.</summary>
    public void End(IEnumerable<string> problems)
    {
        Refuse(problems);
        IsDone = true;
    }
}
