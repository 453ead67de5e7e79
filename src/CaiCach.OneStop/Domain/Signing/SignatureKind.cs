namespace CaiCach.OneStop.Domain.Signing;

/// <summary>In whose name a result is signed.</summary>
internal enum SignatureKind : short
{
    /// <summary>The leader's, who approves; first.</summary>
    Person = 1,

    /// <summary>The agency's, as its seal; after the leader's.</summary>
    Agency = 2,
}
