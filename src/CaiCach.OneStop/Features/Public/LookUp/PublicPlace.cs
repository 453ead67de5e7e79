using CaiCach.OneStop.Domain.Imports;

namespace CaiCach.OneStop.Features.Public.LookUp;

/// <summary>Where a dossier is, in words for everybody: units and rooms, nobody's name.</summary>
/// <param name="Unit">The unit that has it.</param>
/// <param name="Room">The room or desk within it; null where none is known.</param>
/// <param name="Step">The step of the internal process; null without one.</param>
/// <param name="AskedAgency">Who is asked and has not answered; null for nobody.</param>
/// <param name="System">The system in which it is handled; null for ours.</param>
internal sealed record PublicPlace(string Unit, string? Room, string? Step, string? AskedAgency, SourceSystem? System);
