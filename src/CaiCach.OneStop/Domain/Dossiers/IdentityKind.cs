namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>By what an applicant is identified (LoaiDinhDanh; codes beyond 2 are ours).</summary>
internal enum IdentityKind : short
{
    /// <summary>None: a newborn, or not known.</summary>
    None = 0,

    /// <summary>Personal identification number, 12 digits (Law on Identity 2023).</summary>
    PersonalNumber = 1,

    /// <summary>Old identity card, 9 digits.</summary>
    OldCard = 2,

    /// <summary>Passport.</summary>
    Passport = 3,

    /// <summary>Tax code of a company or household business, 10 digits or 10 with a branch of 3.</summary>
    TaxCode = 4,
}
