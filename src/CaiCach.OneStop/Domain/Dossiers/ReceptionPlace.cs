namespace CaiCach.OneStop.Domain.Dossiers;

/// <summary>Where the applicant was helped; the receiving unit receives it all the same.</summary>
internal enum ReceptionPlace : short
{
    /// <summary>At the one-stop desk.</summary>
    Desk = 0,

    /// <summary>At a support point: a part of the unit, a post office, a unit nearby.</summary>
    SupportPoint = 1,

    /// <summary>At the applicant's home, by an official on a phone.</summary>
    Home = 2,
}
