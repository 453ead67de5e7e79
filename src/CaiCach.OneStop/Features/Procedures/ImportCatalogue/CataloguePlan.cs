using System.Security.Cryptography;
using System.Text.Json;
using CaiCach.Foundation.Writes;
using CaiCach.OneStop.Domain.Procedures;

namespace CaiCach.OneStop.Features.Procedures.ImportCatalogue;

/// <summary>What a row of the file would do.</summary>
internal enum CatalogueDeed
{
    /// <summary>Nothing: it is so already.</summary>
    Keep,

    /// <summary>Something that is there changes.</summary>
    Change,

    /// <summary>A version is added.</summary>
    Create,

    /// <summary>It has errors, and nothing of its procedure is taken over.</summary>
    Refuse,
}

/// <summary>A row with what it would do.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Row">Its number there.</param>
/// <param name="Code">The procedure's code as typed.</param>
/// <param name="Name">The procedure's name; null for a row that belongs to none.</param>
/// <param name="Deed">What it would do.</param>
/// <param name="Notes">Why, or what exactly.</param>
internal sealed record CatalogueLine(string Sheet, int Row, string Code, string? Name, CatalogueDeed Deed, IReadOnlyList<string> Notes);

/// <summary>All that a file would do to the catalogue.</summary>
internal sealed class CataloguePlan
{
    public List<CatalogueLine> Lines { get; } = [];

    /// <summary>Procedures and versions to be added.</summary>
    public List<object> Added { get; } = [];

    /// <summary>Changes of what is there.</summary>
    public List<Action> Changes { get; } = [];

    public List<IEvent> Events { get; } = [];

    public int Count(CatalogueDeed deed) => Lines.Count(line => line.Deed == deed);

    /// <summary>Tells two previews apart.</summary>
    public string Fingerprint() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Lines)));
}

/// <summary>Tells what is said apart, whatever it is made of.</summary>
internal static class Sameness
{
    public static bool IsSame(this ProcedureDescription one, ProcedureDescription other) => Text(one) == Text(other);

    /// <summary>Whether a version says what is kept; steps that the file leaves out are not asked about.</summary>
    public static bool IsSame(this ShippedVersion said, ShippedVersion kept) =>
        Text(said.Decision) == Text(kept.Decision)
        && Text(said.Content) == Text(kept.Content)
        && (said.Steps.Count == 0 || Text(said.Steps) == Text(kept.Steps));

    private static string Text<T>(T value) => JsonSerializer.Serialize(value, EventJson.Options);
}
