using System.Text.Json;
using CaiCach.Documents.Packaging;

namespace CaiCach.Documents.Official;

/// <summary>
/// How the People's Committee of an authority stands in the boxes of its documents (Decree 30/2020/NĐ-CP, annex I, part II), from the
/// authority's name ("Xã Sơn Thủy", "UBND xã Sơn Thủy") alone.
/// </summary>
public sealed record OfficialAuthority
{
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    private static readonly Words Current = JsonSerializer.Deserialize<Words>(
        EmbeddedFile.Bytes("Official/authority-words.json"),
        CamelCase
    )!;

    /// <summary>Takes the official name of a commune, district or province, with its kind before it.</summary>
    public OfficialAuthority(string name)
    {
        // Lists of units call an authority by its committee; the boxes name the committee themselves.
        foreach (var committee in new[] { Current.CommitteeShort, Current.Committee })
        {
            name = name.StartsWith(committee + " ", StringComparison.OrdinalIgnoreCase) ? name[(committee.Length + 1)..].Trim() : name;
        }

        var kind = Current.Kinds.FirstOrDefault(kind => name.StartsWith(kind + " ", StringComparison.OrdinalIgnoreCase));
        Place = kind is null ? name : name[(kind.Length + 1)..];
        NameInSentence = kind is null ? name : kind.ToLowerInvariant() + " " + Place;
    }

    /// <summary>The place before the date (box 4): the name without its kind, "Sơn Thủy".</summary>
    public string Place { get; }

    /// <summary>Box 2: "Ủy ban nhân dân", "xã Sơn Thủy"; a People's Committee names no body above it.</summary>
    public OfficialIssuer Issuer => new(null, [Current.Committee, NameInSentence]);

    /// <summary>The bare name in a sentence: "xã Sơn Thủy".</summary>
    public string NameInSentence { get; }

    /// <summary>In a sentence: "UBND xã Sơn Thủy".</summary>
    public string ShortName => $"{Current.CommitteeShort} {NameInSentence}";

    /// <summary>The abbreviation of the issuing agency in a symbol, "UBND".</summary>
    public static string Abbreviation => Current.CommitteeShort;

    /// <summary>
    /// The signature block (box 7) of a leader, by the title that he or she holds ("Phó Chủ tịch UBND xã"): the chair signs in the name
    /// of the committee, a deputy for the chair, another position as it is called.
    /// </summary>
    public static OfficialSignature Signature(string title, string? name)
    {
        var signer = string.IsNullOrWhiteSpace(name) ? null : name;
        return title.StartsWith(Current.DeputyChair, StringComparison.OrdinalIgnoreCase)
                ? new OfficialSignature([Current.OnBehalf, Current.ForTheChair, Current.DeputyChair], signer)
            : title.StartsWith(Current.Chair, StringComparison.OrdinalIgnoreCase)
                ? new OfficialSignature([Current.OnBehalf, Current.Chair], signer)
            : new OfficialSignature([Current.OnBehalf, title], signer);
    }

    private sealed record Words(
        string Committee,
        string CommitteeShort,
        string OnBehalf,
        string ForTheChair,
        string Chair,
        string DeputyChair,
        IReadOnlyList<string> Kinds
    );
}
