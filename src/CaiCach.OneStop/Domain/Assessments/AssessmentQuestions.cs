namespace CaiCach.OneStop.Domain.Assessments;

/// <summary>A part of the questionnaire.</summary>
/// <param name="Title">Its heading with its number.</param>
/// <param name="Questions">Its questions.</param>
internal sealed record AssessmentPart(string Title, IReadOnlyList<AssessmentQuestion> Questions);

/// <summary>A question to be answered by yes or no, with the reason.</summary>
/// <param name="Code">Code, unique in the questionnaire; answers are kept by it.</param>
/// <param name="Text">The question.</param>
internal sealed record AssessmentQuestion(string Code, string Text);

/// <summary>An answer.</summary>
/// <param name="Code">Of which question.</param>
/// <param name="IsYes">Yes or no; null while it is open.</param>
/// <param name="Note">The reason.</param>
internal sealed record AssessmentAnswer(string Code, bool? IsYes, string? Note);
