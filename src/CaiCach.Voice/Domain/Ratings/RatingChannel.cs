namespace CaiCach.Voice.Domain.Ratings;

/// <summary>The way by which a rating came.</summary>
internal enum RatingChannel : short
{
    /// <summary>The look-up page, after digits that only the applicant knows.</summary>
    LookUp = 1,

    /// <summary>The kiosk at the unit.</summary>
    Kiosk = 2,

    /// <summary>The QR code on the receipt (form 01).</summary>
    Receipt = 3,
}
