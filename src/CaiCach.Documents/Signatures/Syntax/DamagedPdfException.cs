namespace CaiCach.Documents.Signatures.Syntax;

/// <summary>The bytes of a stranger's file are no PDF that is followed here; always caught at the edge of this folder and told as a refusal.</summary>
internal sealed class DamagedPdfException(string message) : Exception(message);
