namespace CaiCach.Reporting.Contracts;

/// <summary>How the figures of a report came about.</summary>
/// <param name="Computed">Counted from records.</param>
/// <param name="Recorded">Entered by a person with evidence and confirmed by a second one.</param>
/// <param name="Missing">Without data: nothing to count in the period, or asked of whoever owes it.</param>
public sealed record FigureTally(int Computed, int Recorded, int Missing);

/// <summary>A report as it is drafted.</summary>
/// <param name="File">The .docx file.</param>
/// <param name="Tally">How its figures came about; null for a report that counts nothing by indicators.</param>
public sealed record DraftedReport(byte[] File, FigureTally? Tally);
