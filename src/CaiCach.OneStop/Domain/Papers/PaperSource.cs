namespace CaiCach.OneStop.Domain.Papers;

/// <summary>How the file of a paper came to be.</summary>
internal enum PaperSource : short
{
    /// <summary>Scanned at the desk.</summary>
    Scanned = 1,

    /// <summary>Photographed, by telephone or webcam.</summary>
    Photo = 2,

    /// <summary>Handed in as a file by the applicant.</summary>
    Submitted = 3,

    /// <summary>Taken again from the person's papers that are kept here.</summary>
    Reused = 4,

    /// <summary>Taken from the national document store (Kho dữ liệu điện tử of the National Portal).</summary>
    NationalStore = 5,

    /// <summary>Written and issued as a file, e.g. a signed result.</summary>
    Issued = 6,
}

/// <summary>Whether a paper was used again (DuocTaiSuDung); the values are the National Portal's codes.</summary>
internal enum PaperReuse : short
{
    None = 0,

    /// <summary>A digitised paper used again.</summary>
    Reused = 1,

    /// <summary>Replaced by the code of a result (MaKetQuaThayThe).</summary>
    ReplacedByResult = 2,
}
