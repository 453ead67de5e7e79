using CaiCach.Foundation.Time;

namespace CaiCach.OneStop.Contracts;

/// <summary>What a rating has to know of a dossier; nothing of it is personal.</summary>
/// <param name="Id">The dossier.</param>
/// <param name="UnitId">The unit that decides on it, after a merger the successor.</param>
/// <param name="Code">Its code.</param>
/// <param name="ProcedureCode">The procedure's national code.</param>
/// <param name="ProcedureName">The procedure's name.</param>
/// <param name="EndedAt">When handling ended, with a result or without one; null while it is open.</param>
/// <param name="IsDemo">Whether it is made up.</param>
/// <param name="FieldCode">The field (lĩnh vực) of the procedure.</param>
/// <param name="IsFiledOnline">Whether it was filed online.</param>
public sealed record RatedDossier(
    Guid Id,
    Guid UnitId,
    string Code,
    string ProcedureCode,
    string ProcedureName,
    DateTimeOffset? EndedAt,
    bool IsDemo,
    string FieldCode = "",
    bool IsFiledOnline = false
);

/// <summary>What an officer handled.</summary>
/// <param name="OfficerName">The name as the dossiers have it; null where there are none.</param>
/// <param name="DossierIds">The dossiers.</param>
public sealed record HandledDossiers(string? OfficerName, IReadOnlyList<Guid> DossierIds);

/// <summary>The dossiers as those meet them who rate how they were handled: nobody is signed in then.</summary>
public interface IRatedDossiers
{
    /// <summary>
    /// Finds a dossier by its code among all units, and opens the unit of work for the unit that decides on it, as the system.
    /// </summary>
    /// <param name="code">As printed on form 01, in capitals.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    /// <returns>The dossier; null where there is none, and then no unit is open.</returns>
    Task<RatedDossier?> EnterAsync(string code, CancellationToken cancellationToken);

    /// <summary>
    /// Whether somebody of the dossier has a telephone or an identity number that ends in these four digits. The caller limits how often it is asked.
    /// </summary>
    /// <param name="dossierId">A dossier of the unit that is open.</param>
    /// <param name="digits">Four digits.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<bool> EndsNumberOfAsync(Guid dossierId, string digits, CancellationToken cancellationToken);

    /// <summary>The dossiers that a unit decided, that were handled within these days, and that the officer had in hand last.</summary>
    /// <param name="unitId">The unit, within the scope.</param>
    /// <param name="officerId">The person.</param>
    /// <param name="days">The days.</param>
    /// <param name="cancellationToken">Cancels the query.</param>
    Task<HandledDossiers> HandledAsync(Guid unitId, Guid officerId, DayRange days, CancellationToken cancellationToken);
}
