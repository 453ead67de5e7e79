using CaiCach.Foundation.Text;
using CaiCach.OneStop.Domain.Dossiers;

namespace CaiCach.OneStop.Domain.Imports;

/// <summary>
/// What a source says of a dossier's owner otherwise than before; null for what stays. A cell that is empty, or in which signs stand for what is
/// not told, says nothing; how a name or a number is written is no difference.
/// </summary>
internal sealed record OwnerCorrection
{
    private static readonly char[] Covers = ['*', '•', '●'];

    private OwnerCorrection(SourceFacts facts, DossierParty owner)
    {
        Name = Says(facts.OwnerName) && !IsSame(Written(facts.OwnerName), Written(owner.Name)) ? facts.OwnerName : null;
        Identity = facts.Identity is { } told && owner.IdentityHash?.AsSpan().SequenceEqual(told.Hash) != true ? told : null;
        Phone = Says(facts.Phone) && !IsSame(Digits(facts.Phone), Digits(owner.Phone)) ? facts.Phone : null;
        Address = Says(facts.Address) && !IsSame(Written(facts.Address), Written(owner.Address)) ? facts.Address : null;
    }

    public string? Name { get; }

    public SealedIdentity? Identity { get; }

    public string? Phone { get; }

    public string? Address { get; }

    private bool IsNothing => (Name, Identity, Phone, Address) is (null, null, null, null);

    /// <summary>What differs; null for nothing.</summary>
    public static OwnerCorrection? Of(SourceFacts facts, DossierParty owner) =>
        new OwnerCorrection(facts, owner) is { IsNothing: false } correction ? correction : null;

    private static bool Says(string? text) => !string.IsNullOrWhiteSpace(text) && text.IndexOfAny(Covers) < 0;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string Written(string? text) => VietnameseText.Tidy(text);

    private static string Digits(string? phone) => string.Concat((phone ?? "").Where(char.IsAsciiDigit));
}
