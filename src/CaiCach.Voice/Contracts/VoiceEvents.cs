using CaiCach.Foundation.Writes;

namespace CaiCach.Voice.Contracts;

/// <summary>Somebody rated how a dossier was handled; the channel is 1 the look-up, 2 the kiosk, 3 the QR code of form 01. Nobody is named.</summary>
/// <param name="UnitId">The unit that decides on the dossier.</param>
/// <param name="SubjectId">The dossier.</param>
/// <param name="RatingId">The rating.</param>
/// <param name="IsLiked">Whether the person was satisfied.</param>
/// <param name="Channel">The way by which it came.</param>
/// <param name="RatedAt">When.</param>
public sealed record DossierRated(Guid UnitId, Guid SubjectId, Guid RatingId, bool IsLiked, int Channel, DateTimeOffset RatedAt) : IEvent;

/// <summary>An official wrote what was done about a rating.</summary>
public sealed record RatingResponded(Guid UnitId, Guid SubjectId, Guid RatingId, string Response) : IEvent;

/// <summary>The rating of a dossier that its successor took over went with it.</summary>
public sealed record RatingTakenOver(Guid UnitId, Guid SubjectId, Guid RatingId) : IEvent;
